// The indexes that the first hover or completion would have to wait for, made in steps when all findings are told.
import { authorIndex } from "../features/authors/authorIndex.ts";
import { venueForms } from "../features/completion/venueForms.ts";
import type { List } from "../model/list.ts";
import { beginning } from "../rules/checkAhead.ts";

/** Of a list of 5 MB, a step takes some milliseconds. */
const indexingSteps = 40;

/** `listNow`: the newest state, undefined once there is none. Edits in between cost no step twice. */
export function* indexAhead(listNow: () => List | undefined): Generator<void> {
  for (let step = 1; step <= indexingSteps; step++) {
    const list = listNow();
    if (!list) return;
    const part = beginning(list, Math.ceil((list.regions.length * step) / indexingSteps));
    authorIndex(part);
    yield;
    venueForms(part);
    yield;
  }
}
