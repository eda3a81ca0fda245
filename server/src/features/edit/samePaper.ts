// Two entries of one paper: whether they are that, and which of them says all that the other says.
import type { Entry } from "../../model/entry.ts";
import { titleKey } from "../../model/titleKey.ts";
import { saysTheSame } from "./readBack.ts";

export function isSamePaper(a: Entry, b: Entry): boolean {
  if (a.arxivId && b.arxivId) return a.arxivId.id === b.arxivId.id;
  const key = titleKey(a.title.text);
  return key === undefined ? a.title.text === b.title.text : key === titleKey(b.title.text);
}

/** The one that says all that the other says; undefined where each says something of its own. */
export function richer(a: Entry, b: Entry): Entry | undefined {
  if (saysTheSame(a, b) || covers(a, b)) return a;
  return covers(b, a) ? b : undefined;
}

function covers(more: Entry, less: Entry): boolean {
  const urls = new Set(more.links.map(({ url }) => url.text));
  return (
    more.title.text === less.title.text &&
    less.links.every(({ url }) => urls.has(url.text)) &&
    includes(namesOf(more), namesOf(less)) &&
    includes(more.venue?.text, less.venue?.text) &&
    includes(keywordsOf(more), keywordsOf(less)) &&
    includes(more.digest?.text.text, less.digest?.text.text) &&
    more.children.length >= less.children.length
  );
}

/** What is missing or empty is less than anything. */
function includes(more: string | undefined, less: string | undefined): boolean {
  return !less || more === less;
}

function namesOf({ authors }: Entry): string | undefined {
  return authors?.names.map(({ text }) => text).join(", ");
}

function keywordsOf({ keywords }: Entry): string | undefined {
  return keywords?.items.map(({ text }) => text).join("; ");
}
