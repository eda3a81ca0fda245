// Authors: who is missing, misspelt, or stands at another place than in the paper.
import { replace, type TextEdit } from "../base/textEdit.ts";
import { type Authors, written } from "../model/entry.ts";
import { type PlacedEntry, place } from "../model/list.ts";
import { escapeMarkdown } from "../print/escapeMarkdown.ts";
import { escapeHtml, foldText } from "../print/foldText.ts";
import type { Finding, Fix } from "../rules/rule.ts";
import { quote } from "../rules/wording.ts";
import { credit, type Said } from "./evidence.ts";
import { type AuthorMatch, matchAuthors } from "./matchAuthors.ts";

export const authorsRule = "verify-authors";

/** `et al.`, `and 12 others`, `...`: then who is not named is not missing. */
const cutShort = /^(?:and\s+)?(?:et\.?\s*al\b.*|\d*\s*(?:others|more)\b.*|[.…]+)$|\bet\.?\s+al\.?$/i;
const isPerson = (name: string) =>
  /\p{L}{2}/u.test(name) && !/\b(?:collaboration|consortium|team|group|community|et al)\b/i.test(name);
const latin = /\p{Script=Latin}/u;

/** `firstOnly`: the list names nobody but first authors. */
export function checkAuthors(entry: PlacedEntry, said: Said, firstOnly: boolean): Finding[] {
  const { authors } = entry.it;
  if (!authors) return [];
  const names = authors.names.filter(({ text }) => !cutShort.test(text));
  const people = said.paper.authors.map(foldText).filter(isPerson);
  // Names in another script are not compared letter by letter, nor are author lines that hold something else.
  if (names.length === 0 || people.length === 0 || !names.every(({ text }) => latin.test(text))) return [];
  const listed = names.map(({ text }) => text.replace(/\s+et\.?\s+al\.?$/i, ""));
  const match = matchAuthors(listed, people);
  if (!match.authorOf.some((it) => it !== undefined)) return [];
  const isWhole = names.length === authors.names.length && !goesOn(entry, authors);
  const line: AuthorLine = { entry, said, authors: { ...authors, names }, people, match };
  return [
    ...misspelt(line),
    ...unknown(line, listed),
    ...(isWhole && !(firstOnly && names.length === 1) ? missing(line) : []),
    ...outOfOrder(line),
  ];
}

/** What stands behind the last name may say that there are more. */
function goesOn({ it }: PlacedEntry, { names }: Authors): boolean {
  const last = names.at(-1)!;
  const behind = it.source.slice(last.span.end, last.span.end + 40);
  return (
    cutShort.test(last.text) ||
    /^[\s,;.*_]*(?:and\s+)?(?:et\.?\s*al\b|\d*\s*(?:others|more)\b|\.\.|…)/i.test(behind)
  );
}

interface AuthorLine {
  readonly entry: PlacedEntry;
  readonly said: Said;
  readonly authors: Authors;
  readonly people: readonly string[];
  readonly match: AuthorMatch;
}

function misspelt({ entry, said, authors, people, match }: AuthorLine): Finding[] {
  return match.authorOf.flatMap((it, at): Finding[] => {
    if (it?.comparison !== "slip") return [];
    const name = authors.names[at]!;
    const right = people[it.author]!;
    const span = place(name.span, entry);
    const fix: Fix = {
      title: `Write ${quote(right)}`,
      safe: false,
      edits: [replace(span, escaped(right, authors))],
    };
    const message = `The paper names its author ${quote(right)}, not ${quote(name.text)} (${credit(said)}).`;
    return [{ rule: authorsRule, severity: "warning", span, message, fix }];
  });
}

function unknown({ entry, said, authors, match }: AuthorLine, listed: readonly string[]): Finding[] {
  return match.authorOf.flatMap((it, at): Finding[] => {
    if (it || !isPerson(listed[at]!)) return [];
    const name = authors.names[at]!;
    const message = `The paper names no author ${quote(name.text)} (${credit(said)}).`;
    return [{ rule: authorsRule, severity: "information", span: place(name.span, entry), message }];
  });
}

function missing(line: AuthorLine): Finding[] {
  const { entry, said, authors, people, match } = line;
  const [first, ...others] = match.unnamed.map((at) => people[at]!);
  if (first === undefined) return [];
  const who = others.length === 0 ? `${quote(first)} is` : `${quote(first)} and ${others.length} more are`;
  const message = `${who} missing among the authors (${credit(said)}).`;
  const fix = rewritten(line, "Name all authors, in the order of the paper");
  return [
    {
      rule: authorsRule,
      severity: "warning",
      span: place(authors.span, entry),
      message,
      ...(fix && { fix }),
    },
  ];
}

function outOfOrder(line: AuthorLine): Finding[] {
  const { entry, said, authors, people, match } = line;
  const order = match.authorOf.flatMap((it) => it?.author ?? []);
  const at = order.findIndex((author, index) => index > 0 && author < order[index - 1]!);
  if (at < 0) return [];
  const message =
    `The paper names its authors in another order: ${quote(people[order[at]!]!)} before ` +
    `${quote(people[order[at - 1]!]!)} (${credit(said)}).`;
  const fix =
    match.unnamed.length === 0 ? rewritten(line, "Write the authors in the order of the paper") : undefined;
  return [
    {
      rule: authorsRule,
      severity: "information",
      span: place(authors.span, entry),
      message,
      ...(fix && { fix }),
    },
  ];
}

/** All authors of the paper, with the list's spelling of those it names; names of its own stay, at the end. */
function rewritten({ entry, authors, people, match }: AuthorLine, title: string): Fix | undefined {
  const spelled = new Map<number, string>();
  const extra: string[] = [];
  for (const [at, name] of authors.names.entries()) {
    const it = match.authorOf[at];
    const text = written(entry.it, name.span);
    if (!it) extra.push(text);
    else if (it.comparison !== "slip") spelled.set(it.author, text);
  }
  const all = [...people.map((person, at) => spelled.get(at) ?? escaped(person, authors)), ...extra];
  const edit = joined(entry, authors, all);
  return edit && { title, safe: false, edits: [edit] };
}

/** With what the line itself puts between names; undefined where that is not to be read off. */
function joined(entry: PlacedEntry, { names }: Authors, all: readonly string[]): TextEdit | undefined {
  const start = names[0]!.span.start;
  const end = names.at(-1)!.span.end;
  const between = (at: number) => entry.it.source.slice(names[at]!.span.end, names[at + 1]!.span.start);
  const separator = names.length > 2 ? between(0) : ", ";
  const last = names.length > 1 ? between(names.length - 2) : separator;
  const isPlain = (text: string) => /^\s*[,;&·|]?\s*(?:and|&)?\s*$/.test(text) && !/[\r\n]/.test(text);
  if (!isPlain(separator) || !isPlain(last) || all.length < 2) return undefined;
  const text = `${all.slice(0, -1).join(separator)}${last}${all.at(-1)}`;
  return replace(place({ start, end }, entry), text);
}

/** Inside `<details>` Markdown has no say. */
function escaped(name: string, { folded }: Authors): string {
  return folded ? escapeHtml(name) : escapeMarkdown(name);
}
