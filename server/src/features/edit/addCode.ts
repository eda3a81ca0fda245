// Adds a link to the paper's code to an entry: label, form and place as the list writes such links.
import { insert, replace, type TextEdit } from "../../base/textEdit.ts";
import type { Entry } from "../../model/entry.ts";
import { type List, type PlacedEntry, place } from "../../model/list.ts";
import type { PinnedStyle } from "../../model/pinnedStyle.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { printLink, printUrl } from "../../print/printHead.ts";
import { inferHouseStyle } from "../../style/inferHouseStyle.ts";
import { styleNear } from "../../style/nearbyStyle.ts";
import { type PrintStyle, styleToPrint } from "../../style/printStyle.ts";
import { codeLinkPlace, isCodeLink } from "./codeLinkPlace.ts";
import { entryOnLine } from "./entryLines.ts";
import { type EditOutcome, noEntry, refuse, unsafe } from "./outcome.ts";
import { afterEdits } from "./readBack.ts";

/** `given` is what somebody copied; `line` is 0-based. */
export function addCode(snapshot: Snapshot, line: number, given: string, pinned?: PinnedStyle): EditOutcome {
  const { list, source } = snapshot;
  const entry = entryOnLine(list, source, line);
  if (!entry) return noEntry;
  const url = addressIn(given);
  if (url === undefined) return refuse("That is no web address; copy the address of the code first.");
  const same = entry.it.links.find((link) => link.url.text === url);
  if (same) return refuse("The entry has this link already.");
  const other = entry.it.links.find((link) => isCodeLink(link) && link.url.text !== "");
  if (other) return refuse(`The entry has a code link already: ${other.url.text}.`);
  const style = styleNear(
    styleToPrint(inferHouseStyle(list, source, pinned)),
    nearEntries(list, entry),
    entry.line,
  );
  const edits = [editFor(entry, nearestFirst(list, entry), url, style)];
  const after = afterEdits(snapshot, edits).list;
  if (!readsWell(list, after, entry, url)) return unsafe;
  return { status: "planned", title: "Add the code link", edits, line: entry.line };
}

/** One address and nothing else; where the scheme is left out, it is `https`. */
function addressIn(given: string): string | undefined {
  const text = given.trim().replace(/^<(.*)>$/, "$1");
  if (/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text)) return text;
  return /^(?:www\.)?(?:github|gitlab|bitbucket|codeberg|huggingface)\.[a-z]+\/\S+$/i.test(text)
    ? `https://${text}`
    : undefined;
}

/** A link that waits for its address gets it. */
function editFor(entry: PlacedEntry, others: readonly Entry[], url: string, style: PrintStyle): TextEdit {
  const waiting = entry.it.links.find((link) => isCodeLink(link) && link.url.text === "");
  if (waiting) return replace(place(waiting.url.span, entry), printUrl(url));
  const { at, before } = codeLinkPlace(entry.it, others, style);
  return insert(entry.offset + at, before + printLink({ kind: "code", url }, style));
}

function nearEntries(list: List, { section }: PlacedEntry): readonly PlacedEntry[] {
  return section?.entries ?? list.entries;
}

/** Entries of the whole list, by how far they are, without this one. */
function nearestFirst({ entries }: List, entry: PlacedEntry): Entry[] {
  const at = entries.findIndex((other) => other.line === entry.line);
  const near: Entry[] = [];
  for (let away = 1; away < entries.length; away++) {
    for (const other of [entries[at - away], entries[at + away]]) if (other) near.push(other.it);
  }
  return near;
}

/** The entry has the link and all that it had; the others are the same. */
function readsWell(before: List, after: List, { line, it }: PlacedEntry, url: string): boolean {
  const linked = after.entries.find((entry) => entry.line === line)?.it;
  return (
    after.entries.length === before.entries.length &&
    linked !== undefined &&
    linked.title.text === it.title.text &&
    linked.children.length >= it.children.length &&
    linked.authors?.names.length === it.authors?.names.length &&
    it.links.every(
      (link) => link.url.text === "" || linked.links.some((kept) => kept.url.text === link.url.text),
    ) &&
    linked.links.some((link) => isCodeLink(link) && link.url.text === url)
  );
}
