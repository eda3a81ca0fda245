// The table of contents of a list: its lines, and the heading that each leads to.
import { place } from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { contentsLink } from "../../rules/contentsLink.ts";
import { fragmentLinks, headingAnchors } from "../../rules/layout/pageAnchors.ts";
import { inferHouseStyle } from "../../style/inferHouseStyle.ts";
import { isBlank } from "../insert/spot.ts";

export interface ContentsRow {
  /** 0-based. */
  readonly line: number;
  /** As it is written, up to the link: indent, marker and blanks. */
  readonly lead: string;
  readonly label: string;
  /** What stands behind the link. */
  readonly rest: string;
  /** The anchor that it leads to, or should lead to; undefined for a link that leads nowhere. */
  readonly anchor: string | undefined;
  /** True where the address is not written so. */
  readonly isMended: boolean;
  /** The number of the heading in the document; undefined where it leads to no heading. */
  readonly heading: number | undefined;
}

const shape = /^([\s>]*(?:[-*+]|\d{1,9}[.)])\s+)\[((?:[^[\]\\]|\\.)*)\]\(<?#[^)\s>]*>?\)(.*)$/;

/** The longest run of lines that are such items; none where the list has no table. */
export function contentsTable(snapshot: Snapshot): ContentsRow[] {
  const { list, source } = snapshot;
  const repairs = repairedAnchors(snapshot);
  const numbers = new Map(headingAnchors(list).inOrder.map((anchor, index) => [anchor, index]));
  const runs: ContentsRow[][] = [];
  let above: number | undefined;
  for (const { link, fragment, inContents } of fragmentLinks(list)) {
    const row = inContents && link.line !== above ? shape.exec(textOf(link.line, source)) : undefined;
    if (!row) continue;
    const at = place(link.it.url.span, link).start;
    const isMended = repairs.has(at);
    const anchor = isMended ? repairs.get(at) : fragment;
    const heading = anchor === undefined ? undefined : numbers.get(anchor);
    const read = { line: link.line, lead: row[1]!, label: row[2]!, rest: row[3]!, anchor, isMended, heading };
    if (above !== undefined && isOneTable(above, link.line, source)) runs.at(-1)!.push(read);
    else runs.push([read]);
    above = link.line;
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}

/** By the offset of a dead address: the anchor that is meant, or undefined where nobody can say. */
function repairedAnchors({ list, source }: Snapshot): Map<number, string | undefined> {
  const context = { options: {}, venues: [], siblings: [] };
  const style = inferHouseStyle(list, source);
  const repairs = new Map<number, string | undefined>();
  for (const { span, fix } of contentsLink.check(list, style, source, context)) {
    repairs.set(span.start, fix?.edits[0]?.text.slice(1));
  }
  return repairs;
}

/** Between two lines of a table stand other items, or blank lines, and not many of them. */
function isOneTable(above: number, line: number, source: SourceText): boolean {
  if (line - above > 20) return false;
  for (let at = above + 1; at < line; at++) {
    const isItem = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s/.test(textOf(at, source));
    if (!isItem && !isBlank(at, source)) return false;
  }
  return true;
}

export function textOf(line: number, source: SourceText): string {
  return source.slice(source.lineSpan(line));
}

export function indentOf(lead: string): number {
  return /^[\s>]*/.exec(lead)![0].replace(/\t/g, "    ").length;
}
