// An insertion read back: whether the list would have the new entry where it was said, and every old one still.
import type { TextEdit } from "../../base/textEdit.ts";
import type { Entry } from "../../model/entry.ts";
import type { PlacedEntry } from "../../model/list.ts";
import { addressesOf, type NewPaper } from "../../model/paper.ts";
import { titleLetters } from "../../model/titleKey.ts";
import { changeSnapshot, type Snapshot } from "../../parse/snapshot.ts";
import type { Placement } from "./placeFor.ts";

/** Reads the list as it would be: the entry stands on its line (0-based), where it was said, and every entry of before is still there. */
export function readsWell(
  snapshot: Snapshot,
  edit: TextEdit,
  line: number,
  paper: NewPaper,
  where: Placement,
): boolean {
  const after = changeSnapshot(snapshot, [edit], snapshot.version + 1).list.entries;
  const added = after.find((entry) => entry.line === line);
  if (!added || !isIt(added.it, paper) || added.section?.title !== where.section.title) return false;
  return holdsAll(after, snapshot.list.entries);
}

/** By id, else by the address that was written, else by the title. */
function isIt({ arxivId, links, title }: Entry, paper: NewPaper): boolean {
  if (paper.id) return arxivId?.id === paper.id.id;
  const [address] = addressesOf(paper);
  if (address !== undefined) return links.some(({ url }) => url.text === address);
  return titleLetters(title.text) === titleLetters(paper.title);
}

/** True where `kept` stand among `entries`, in order. Others may have become papers: what is a paper depends on its section. */
function holdsAll(entries: readonly PlacedEntry[], kept: readonly PlacedEntry[]): boolean {
  let next = 0;
  for (const entry of entries) {
    const wanted = kept[next];
    if (wanted && sameText(entry, wanted)) next++;
  }
  return next === kept.length;
}

function sameText(a: PlacedEntry, b: PlacedEntry): boolean {
  return (
    a.it === b.it || (a.it.title.text === b.it.title.text && a.it.children.length === b.it.children.length)
  );
}
