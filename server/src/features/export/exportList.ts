// A list, a section of it, or the entries on some lines, as references.
import type { PlacedEntry } from "../../model/list.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { linesOf } from "../edit/entryLines.ts";
import { chooseSection } from "../insert/chooseSection.ts";
import { bibtex } from "./bibtex.ts";
import { cslJson } from "./cslJson.ts";
import { type Reference, referencesOf } from "./reference.ts";

export const exportFormats = ["bibtex", "csl-json"] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** What of the list is meant; without either, all of it. */
export interface ExportScope {
  /** A section's title. */
  readonly section?: string | undefined;
  /** 0-based line in the section that is meant, where no title is given. */
  readonly sectionLine?: number | undefined;
  /** 0-based first and last line: all entries that have one of them. */
  readonly lines?: { readonly first: number; readonly last: number } | undefined;
}

export type Export =
  | { readonly status: "exported"; readonly text: string; readonly papers: number }
  | { readonly status: "refused"; readonly message: string };

/** A refusal says in one plain sentence what is missing. */
export function exportList(snapshot: Snapshot, format: ExportFormat, scope: ExportScope = {}): Export {
  const entries = entriesIn(snapshot, scope);
  if ("message" in entries) return { status: "refused", message: entries.message };
  const references = referencesOf(snapshot.list, entries);
  if (references.length === 0) return { status: "refused", message: "There is no paper to export here." };
  return { status: "exported", text: printReferences(references, format), papers: references.length };
}

export function printReferences(references: readonly Reference[], format: ExportFormat): string {
  return format === "bibtex" ? bibtex(references) : cslJson(references);
}

function entriesIn(
  { list, source }: Snapshot,
  { section, sectionLine, lines }: ExportScope,
): readonly PlacedEntry[] | { readonly message: string } {
  if (lines) {
    return list.entries.filter(
      (entry) => entry.line <= lines.last && source.placeAt(linesOf(entry, source).end).line >= lines.first,
    );
  }
  if (section === undefined && sectionLine === undefined) return list.entries;
  const chosen = chooseSection(list, source, { section, line: sectionLine });
  return "status" in chosen ? { message: chosen.message } : chosen.entries;
}
