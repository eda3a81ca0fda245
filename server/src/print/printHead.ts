// The first lines of an entry: marker, title, links.
import type { LinkForm } from "../model/entry.ts";
import type { PrintStyle } from "../style/printStyle.ts";
import { escapeAtStart, escapeMarkdown } from "./escapeMarkdown.ts";
import { foldText } from "./foldText.ts";
import type { FactLink, PaperFacts } from "./paperFacts.ts";

/** The lines from the marker to the last link, without line breaks. `marker` is the one to write, `-` or `12.`. */
export function printHead(paper: PaperFacts, style: PrintStyle, marker = style.marker): string[] {
  const gap = " ".repeat(Math.max(1, style.markerGap));
  const links = paper.links.filter((link) => !(style.titleIsLink && link === paper.links[0]));
  const written = links.map((link) => printLink(link, style));
  const title = marker + gap + printTitle(paper, style);
  if (written.length === 0 || style.linkPlacement === "child-line") return [title];
  const rows = written.join(style.linkSeparator).split("\n");
  if (style.linkPlacement === "same-line") return [title + style.titleSeparator + rows.join(" ")];
  const indent = " ".repeat(marker.length + gap.length);
  return [title, ...rows.map((row) => indent + row)];
}

/** The title with the list's marks; closed by a period where the list does that and nothing else closes it. */
function printTitle(paper: PaperFacts, style: PrintStyle): string {
  const folded = foldText(paper.title);
  const closed = style.titlePeriod && !isClosed(folded) ? `${folded}.` : folded;
  const closing = (style.titleIsLink ? "[]" : "") + style.titleMark.replace(/[^*_]/g, "");
  const bare = style.titleMark === "" && !style.titleIsLink;
  const text = bare ? escapeAtStart(closed) : escapeMarkdown(closed, closing);
  const marked = style.titleMark + text + style.titleMark;
  const paperLink = paper.links[0];
  return style.titleIsLink && paperLink ? `[${marked}](${printUrl(paperLink.url)})` : marked;
}

/** Quotes and brackets behind a `?` do not count: `"Why Should I Trust You?"` is closed. */
function isClosed(title: string): boolean {
  return /[.?!…]["'”’)\]]*$/.test(title);
}

const linkForms: Record<LinkForm, (label: string, url: string) => string> = {
  "double-bracket": (label, url) => `[[${label}]](${url})`,
  "outer-bracket": (label, url) => `[[${label}](${url})]`,
  parenthesis: (label, url) => `[(${label})](${url})`,
  plain: (label, url) => `[${label}](${url})`,
  bare: (_, url) => url,
};

export function printLink(link: FactLink, style: PrintStyle): string {
  return linkForms[style.linkForm](labelOf(link, style), printUrl(link.url));
}

function labelOf(link: FactLink, style: PrintStyle): string {
  if (link.kind === "other") return escapeMarkdown(foldText(link.label), "[]");
  return link.kind === "paper" ? style.paperLabel : style.codeLabel;
}

/** Blanks and lone parentheses would end the address too early; angle brackets hold it together. */
export function printUrl(url: string): string {
  const plain = url.replace(/[\r\n<>]/g, encodeURIComponent);
  const balanced = /^(?:[^()\s]|\([^()\s]*\))*$/.test(plain);
  return balanced ? plain : `<${plain}>`;
}
