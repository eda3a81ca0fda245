// Papers of the list, a line for each, in the Markdown of a hover.
import { type PlacedEntry, whereabouts } from "../../model/list.ts";
import { entryName } from "../entryName.ts";
import { escapeText } from "./escapeText.ts";

export interface PaperLine {
  readonly entry: PlacedEntry;
  /** What is to be said of it beside where it stands; "" for nothing. */
  readonly note: string;
}

/** `- Title (note; Section › 2020)`, and how many are left where there are more than `most`. */
export function paperLines(papers: readonly PaperLine[], most: number): string {
  const shown = papers.length === most + 1 ? papers : papers.slice(0, most);
  const lines = shown.map(paperLine);
  const left = papers.length - shown.length;
  if (left > 0) lines.push(`- and ${left} more`);
  return lines.join("\n");
}

function paperLine({ entry, note }: PaperLine): string {
  const about = [note, whereabouts(entry.section, entry.yearGroup)].filter(Boolean).join("; ");
  return `- ${escapeText(entryName(entry.it))}${about === "" ? "" : ` (${escapeText(about)})`}`;
}
