// All that is added up of a list, as data that can be compared with that of another one.
import type { List } from "../../server/src/model/list.ts";
import { everySum } from "../../server/src/model/sums.ts";
import { Gaps, gapNames } from "../../server/src/style/blankLines.ts";
import { Tally } from "../../server/src/style/tally.ts";

/** Without the entries that it was made of. */
export function sumsIn(list: List): unknown {
  return everySum(list).map((sum) => {
    if (sum instanceof Tally) return timesIn(sum);
    if (sum instanceof Gaps) return gapNames.map((name) => [name, timesIn(sum.of(name))]);
    if (Array.isArray(sum)) return sum.map((part) => ({ ...part }));
    return sum;
  });
}

function timesIn(tally: Tally<unknown>): unknown {
  return tally.values.map((value) => [value, tally.times(value)]);
}
