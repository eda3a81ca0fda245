// Title and link: whether they are of one paper, and whether arXiv words the title otherwise.
import { replace } from "../base/textEdit.ts";
import { type Entry, type Field, written } from "../model/entry.ts";
import { type PlacedEntry, place } from "../model/list.ts";
import { escapeMarkdown } from "../print/escapeMarkdown.ts";
import { foldText } from "../print/foldText.ts";
import { idSpan } from "../rules/links/idLink.ts";
import type { Finding, Fix } from "../rules/rule.ts";
import { quote, quoteTitle } from "../rules/wording.ts";
import { hasDress, likeness, sameTitle } from "./compareTitles.ts";
import { credit, type Said } from "./evidence.ts";
import { matchAuthors } from "./matchAuthors.ts";

export const linkRule = "verify-link";
export const titleRule = "verify-title";

/** Where nobody is named: papers are retitled, and then some of the words stay. */
const somewhatAlike = 0.35;

/** Where other people are named: so much of a title does not come back by chance. */
const nearlyAlike = 0.8;

/** One finding at most; `verify-link` where the link leads to another paper, so that nothing else it says counts. */
export function checkTitle(entry: PlacedEntry, said: Said): Finding | undefined {
  const { title, authors } = entry.it;
  if (title.text === "" || sameTitle(title.text, said.paper.title)) return undefined;
  const fix = titleFix(entry, foldText(said.paper.title));
  const alike = likeness(title.text, said.paper.title);
  const isOnePaper = authors
    ? alike >= nearlyAlike || namesAgree(authors.names, said.paper.authors)
    : alike >= somewhatAlike;
  if (!isOnePaper) {
    const message =
      `The link leads to another paper, ${quote(said.paper.title)}, than ${quoteTitle(entry.it)} (${credit(said)}); ` +
      "mend the link or the title.";
    return { rule: linkRule, severity: "warning", span: idSpan(entry), message, ...(fix && { fix }) };
  }
  const message = `The title reads otherwise where the link leads: ${quote(said.paper.title)} (${credit(said)}).`;
  return {
    rule: titleRule,
    severity: "information",
    span: place(title.span, entry),
    message,
    ...(fix && { fix }),
  };
}

/** Half of those who are listed, and two of them where there are two. */
export function namesAgree(names: readonly Field[], authors: readonly string[]): boolean {
  const { authorOf } = matchAuthors(
    names.map(({ text }) => text),
    authors,
  );
  const agreeing = authorOf.filter((it) => it !== undefined).length;
  return agreeing >= Math.min(2, authors.length) && agreeing * 2 >= names.length;
}

/** Nothing is offered where the title holds marks or links that would be lost. */
function titleFix(entry: PlacedEntry, title: string): Fix | undefined {
  const now = written(entry.it, entry.it.title.span);
  if (hasDress(now, title)) return undefined;
  if (now.replace(/\\(?=[!-/:-@[-`{-~])/g, "") !== entry.it.title.text) return undefined;
  const text = escapeMarkdown(title) + closing(entry.it, title);
  return {
    title: `Write the title ${quote(title)}`,
    safe: false,
    edits: [replace(place(entry.it.title.span, entry), text)],
  };
}

/** The period that closes the title now, where the new one has nothing that closes it. */
function closing({ title }: Entry, text: string): string {
  return title.text.endsWith(".") && !/[.?!]$/.test(text) ? "." : "";
}
