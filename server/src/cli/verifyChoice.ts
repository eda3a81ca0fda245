// Which entries of a list are to be verified: all, those of a section, or one.
import { closestFirst } from "../features/insert/closestTitle.ts";
import { entryAt, type PlacedEntry } from "../model/list.ts";
import type { Snapshot } from "../parse/snapshot.ts";
import type { Request } from "./command.ts";

export type EntryChoice =
  | { readonly ok: true; readonly entries: readonly PlacedEntry[] }
  /** `problem` is one plain sentence. */
  | { readonly ok: false; readonly problem: string };

export function chooseEntries(
  name: string,
  snapshot: Snapshot,
  { values }: Pick<Request, "values">,
): EntryChoice {
  const line = values.get("entry");
  if (line !== undefined) return entryOn(name, snapshot, line);
  const section = values.get("section");
  if (section !== undefined) return entriesUnder(name, snapshot, section);
  return { ok: true, entries: snapshot.list.entries };
}

function entryOn(name: string, { list, source }: Snapshot, text: string): EntryChoice {
  const line = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (line < 1 || line > source.lineCount) {
    return { ok: false, problem: `"${name}" has no line ${text}; its lines are 1 to ${source.lineCount}.` };
  }
  const entry = entryAt(list, source.lineSpan(line - 1).end);
  return entry
    ? { ok: true, entries: [entry] }
    : { ok: false, problem: `"${name}" has no entry on line ${text}.` };
}

function entriesUnder(name: string, { list }: Snapshot, title: string): EntryChoice {
  const sections = list.sections.filter(
    (section) => section.title.toLowerCase() === title.trim().toLowerCase(),
  );
  if (sections.length > 0) return { ok: true, entries: sections.flatMap((section) => section.entries) };
  const titles = list.sections.map((section) => section.title);
  const closest = closestFirst(title, titles)[0];
  const hint = closest === undefined ? "it has none" : `the closest is “${closest}”`;
  return { ok: false, problem: `"${name}" has no section “${title}”; ${hint}.` };
}
