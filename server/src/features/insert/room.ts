// How many blank lines a new entry or heading gets at its place: as around its neighbours, else as in the list.
import type { Section, YearGroup } from "../../model/list.ts";
import { entryGaps, type GapName, groupGaps, sectionGaps } from "../../style/blankLines.ts";
import type { PrintStyle } from "../../style/printStyle.ts";
import { Tally } from "../../style/tally.ts";

/** The usual gap in the group, else in the section, else in the list. */
export function roomFor(
  name: GapName,
  section: Section,
  group: YearGroup | undefined,
  style: PrintStyle,
): number {
  const near = group ? groupGaps(group) : entryGaps(section.loose);
  return usual(name, near) ?? usual(name, sectionGaps(section)) ?? style[name];
}

function usual(name: GapName, gaps: Iterable<readonly [GapName, number]>): number | undefined {
  const tally = new Tally<number>();
  for (const [of, lines] of gaps) if (of === name) tally.add(lines);
  return tally.leading;
}
