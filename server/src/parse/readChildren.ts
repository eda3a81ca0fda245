// Reads what stands under an entry's title: a table says which nested item is which field.
import type { Html, ListItem, Paragraph } from "mdast";
import type { Span } from "../base/span.ts";
import type { Authors, Digest, Field, Keywords, Link, Venue } from "../model/entry.ts";
import { unescapeMarkdown } from "./mdast.ts";
import { fold, spanOf, trimSpan, visibleText } from "./plainText.ts";
import { type AuthorLine, readAuthorLine, readFoldedAuthors, venueAlone } from "./readAuthors.ts";
import { readLinksOnly } from "./readHead.ts";

export interface Children {
  readonly spans: readonly Span[];
  readonly links: readonly Link[];
  readonly authors: Authors | undefined;
  readonly venue: Venue | undefined;
  readonly keywords: Keywords | undefined;
  readonly digest: Digest | undefined;
}

/** What the lines above have given; the one that is read next adds to it. */
export type ChildFields = { -readonly [K in keyof Omit<Children, "spans" | "links">]: Children[K] } & {
  links: Link[];
};

/** Labels as lists write them, with the slips that are meant all the same (`Key Work`, `Key Wrod`). */
const labels: readonly { readonly field: "keywords" | "digest" | "authors"; readonly label: RegExp }[] = [
  { field: "keywords", label: /^key[ -]?(?:w[ord]{2,4}s?|works?)$/i },
  { field: "digest", label: /^(?:digest|abstract|summary|tl;?dr|description)$/i },
  { field: "authors", label: /^authors?(?: list)?$/i },
];

export function readChildren(item: ListItem, source: string): Children {
  const fields: ChildFields = {
    links: [],
    authors: undefined,
    venue: undefined,
    keywords: undefined,
    digest: undefined,
  };
  const spans: Span[] = [];
  for (const list of item.children) {
    if (list.type !== "list") continue;
    for (const child of list.children) {
      spans.push(spanOf(child));
      readChild(child, source, fields);
    }
  }
  return { ...fields, spans };
}

/** What a nested item says depends on which of the fields are there, and on nothing else above it. */
export function readChild(child: ListItem, source: string, fields: ChildFields): void {
  const first = child.children[0];
  if (first?.type === "html") readDetails(first, child, source, fields);
  else if (first?.type === "paragraph") readLine(first, source, fields);
}

const details = /^<details(?:\s[^>]*)?>\s*<summary>\s*([^<]*?)\s*<\/summary>/i;

/** `<details><summary>Label</summary> text`, with or without `</details>` at the end. */
function readDetails(html: Html, child: ListItem, source: string, fields: ChildFields): void {
  const at = { start: spanOf(html).start, end: spanOf(child).end };
  const written = source.slice(at.start, at.end);
  const opened = details.exec(written);
  if (!opened) return;
  const closed = /<\/details>\s*$/i.exec(written);
  const labelStart =
    at.start + opened[0].search(/<summary>\s*/i) + /<summary>\s*/i.exec(opened[0])![0].length;
  const label = { text: fold(opened[1]!), span: { start: labelStart, end: labelStart + opened[1]!.length } };
  const textEnd = closed ? at.start + closed.index : at.end;
  const textSpan = trimSpan(source, { start: at.start + opened[0].length, end: textEnd });
  const field = fieldOf(label.text);
  if (field === "authors" && !fields.authors) takeAuthors(readFoldedAuthors(source, textSpan), fields);
  else if (field === "digest" && !fields.digest) {
    const text = { text: fold(source.slice(textSpan.start, textSpan.end)), span: textSpan };
    fields.digest = {
      form: closed ? "details-closed" : "details-open",
      label,
      text,
      span: trimSpan(source, at),
    };
  }
}

const labelled = /^([A-Za-z][A-Za-z;-]*(?: [A-Za-z]+)?)\s*:\s*/;

/** A nested paragraph: labelled, links and nothing else, or (the first such) the authors. */
function readLine(paragraph: Paragraph, source: string, fields: ChildFields): void {
  const at = spanOf(paragraph);
  const opened = labelled.exec(source.slice(at.start, at.end));
  const field = opened ? fieldOf(opened[1]!) : undefined;
  if (opened && field) {
    const label = { text: opened[1]!, span: { start: at.start, end: at.start + opened[1]!.length } };
    readLabelled(
      field,
      label,
      { start: at.start + opened[0].length, end: at.end },
      paragraph,
      source,
      fields,
    );
    return;
  }
  const links = readLinksOnly(paragraph, source);
  if (links) fields.links.push(...links);
  else if (fields.authors) fields.venue ??= venueAlone(paragraph.children, source);
  else if (!fields.digest) takeAuthors(readAuthorLine(paragraph.children, source, at), fields);
}

/** A venue may stand on a line of its own, above the names or below; the first one counts. */
function takeAuthors({ authors, venue }: AuthorLine, fields: ChildFields): void {
  fields.authors ??= authors;
  fields.venue ??= venue;
}

function readLabelled(
  field: "keywords" | "digest" | "authors",
  label: Field,
  textSpan: Span,
  paragraph: Paragraph,
  source: string,
  fields: ChildFields,
): void {
  const span = spanOf(paragraph);
  if (field === "authors") {
    if (!fields.authors) takeAuthors(readAuthorLine(paragraph.children, source, textSpan), fields);
  } else if (field === "keywords") {
    fields.keywords ??= { label, items: readKeywords(source, textSpan), span };
  } else {
    const text = {
      text: visibleText(paragraph.children, source, textSpan),
      span: trimSpan(source, textSpan),
    };
    fields.digest ??= { form: "plain", label, text, span };
  }
}

function fieldOf(label: string): "keywords" | "digest" | "authors" | undefined {
  return labels.find((row) => row.label.test(label))?.field;
}

/** Phrases between semicolons, or between commas where there is no semicolon; the final period is no part of one. */
function readKeywords(source: string, at: Span): Field[] {
  const end = at.start + source.slice(at.start, at.end).replace(/[.\s]+$/, "").length;
  const run = source.slice(at.start, end);
  const items: Field[] = [];
  let start = at.start;
  for (const part of run.split(run.includes(";") ? ";" : ",")) {
    const span = trimSpan(source, { start, end: start + part.length });
    if (span.start < span.end)
      items.push({ text: fold(unescapeMarkdown(source.slice(span.start, span.end))), span });
    start += part.length + 1;
  }
  return items;
}
