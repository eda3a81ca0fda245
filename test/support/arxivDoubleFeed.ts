// The Atom feeds of arXiv's API as the double sends them: today's shape, that of the launch day, and the old one.
import { createHash } from "node:crypto";
import type { PaperVersion } from "./arxivDoublePapers.ts";

/** `new` since November 2025; `launch-day` is the same with bare links; `old` is what most public examples show. */
export type FeedShape = "new" | "launch-day" | "old";

export interface FeedQuery {
  readonly searchQuery: string;
  readonly idList: string;
  readonly start: number;
  readonly maxResults: number;
}

const namespaces =
  `xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" ` +
  `xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom"`;

/** `found` counts all papers found, `page` holds those of this page. */
export function feedOf(
  query: FeedQuery,
  page: readonly PaperVersion[],
  found: number,
  shape: FeedShape,
): string {
  return shape === "old" ? oldFeed(query, page, found) : newFeed(query, page, found, shape);
}

function newFeed(query: FeedQuery, page: readonly PaperVersion[], found: number, shape: FeedShape): string {
  const { searchQuery, idList, start, maxResults } = query;
  const asked = `search_query=${searchQuery}&id_list=${idList}&start=${start}&max_results=${maxResults}`;
  const self = `search_query=${encodeURIComponent(searchQuery)}&start=${start}&max_results=${maxResults}&id_list=${idList}`;
  return [
    "<?xml version='1.0' encoding='UTF-8'?>",
    `<feed ${namespaces}>`,
    `  <id>https://arxiv.org/api/${signatureOf(asked)}</id>`,
    `  <title>arXiv Query: ${escaped(asked)}</title>`,
    `  <updated>${now()}</updated>`,
    `  <link href="https://arxiv.org/api/query?${escaped(self)}" type="application/atom+xml"/>`,
    `  <opensearch:itemsPerPage>${maxResults}</opensearch:itemsPerPage>`,
    `  <opensearch:totalResults>${found}</opensearch:totalResults>`,
    `  <opensearch:startIndex>${start}</opensearch:startIndex>`,
    ...page.flatMap((paper) => newEntry(paper, shape)),
    "</feed>",
    "",
  ].join("\n");
}

function newEntry(paper: PaperVersion, shape: FeedShape): string[] {
  const at = `${paper.id}v${paper.version}`;
  const link = (href: string, dress: string) =>
    `    <link href="${href}"${shape === "launch-day" ? "" : ` ${dress}`}/>`;
  const doi = paper.doi?.split(" ")[0];
  return [
    "  <entry>",
    `    <id>http://arxiv.org/abs/${at}</id>`,
    `    <title>${escaped(paper.title)}</title>`,
    `    <updated>${paper.updated}</updated>`,
    link(`https://arxiv.org/abs/${at}`, `rel="alternate" type="text/html"`),
    link(`https://arxiv.org/pdf/${at}`, `rel="related" type="application/pdf" title="pdf"`),
    `    <summary>${escaped(paper.abstract)}</summary>`,
    ...paper.categories.map((it) => `    <category term="${it}" scheme="http://arxiv.org/schemas/atom"/>`),
    `    <published>${paper.published}</published>`,
    ...optional("arxiv:comment", paper.comment),
    `    <arxiv:primary_category term="${paper.categories[0]}"/>`,
    ...optional("arxiv:journal_ref", paper.journalRef),
    ...paper.authors.flatMap((name) => [
      "    <author>",
      `      <name>${escaped(name)}</name>`,
      "    </author>",
    ]),
    ...optional("arxiv:doi", paper.doi),
    ...(doi === undefined ? [] : [link(`https://doi.org/${doi}`, `rel="related" title="doi"`)]),
    "  </entry>",
  ];
}

function oldFeed(query: FeedQuery, page: readonly PaperVersion[], found: number): string {
  const asked = `search_query=${encodeURIComponent(query.searchQuery)}&id_list=${query.idList}&start=${query.start}&max_results=${query.maxResults}`;
  const count = (name: string, value: number) =>
    `  <opensearch:${name} xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${value}</opensearch:${name}>`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom">`,
    `  <link href="http://arxiv.org/api/query?${escaped(asked)}" rel="self" type="application/atom+xml"/>`,
    `  <title type="html">ArXiv Query: ${escaped(asked)}</title>`,
    `  <id>http://arxiv.org/api/${signatureOf(asked)}</id>`,
    `  <updated>${now().slice(0, 10)}T00:00:00-04:00</updated>`,
    count("totalResults", found),
    count("startIndex", query.start),
    count("itemsPerPage", query.maxResults),
    ...page.flatMap(oldEntry),
    "</feed>",
    "",
  ].join("\n");
}

function oldEntry(paper: PaperVersion): string[] {
  const at = `${paper.id}v${paper.version}`;
  const extra = (name: string, text: string | undefined) =>
    text === undefined
      ? []
      : [`    <arxiv:${name} xmlns:arxiv="http://arxiv.org/schemas/atom">${escaped(text)}</arxiv:${name}>`];
  return [
    "  <entry>",
    `    <id>http://arxiv.org/abs/${at}</id>`,
    `    <updated>${paper.updated}</updated>`,
    `    <published>${paper.published}</published>`,
    `    <title>${escaped(wrapped(paper.title))}</title>`,
    `    <summary>  ${escaped(wrapped(paper.abstract))}\n</summary>`,
    ...paper.authors.flatMap((name) => [
      "    <author>",
      `      <name>${escaped(name)}</name>`,
      "    </author>",
    ]),
    ...extra("doi", paper.doi),
    ...(paper.doi === undefined
      ? []
      : [`    <link title="doi" href="http://dx.doi.org/${paper.doi.split(" ")[0]}" rel="related"/>`]),
    ...extra("comment", paper.comment && wrapped(paper.comment)),
    ...extra("journal_ref", paper.journalRef),
    `    <link href="http://arxiv.org/abs/${at}" rel="alternate" type="text/html"/>`,
    `    <link title="pdf" href="http://arxiv.org/pdf/${at}" rel="related" type="application/pdf"/>`,
    `    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="${paper.categories[0]}" scheme="http://arxiv.org/schemas/atom"/>`,
    ...paper.categories.map((it) => `    <category term="${it}" scheme="http://arxiv.org/schemas/atom"/>`),
    "  </entry>",
  ];
}

/** The feed that comes with status 400; `words` such as `incorrect id format for abc`. */
export function errorFeed(words: string): string {
  const id = `https://arxiv.org/api/errors#${escaped(words.replace(/ /g, "_"))}`;
  return [
    "<?xml version='1.0' encoding='UTF-8'?>",
    `<feed ${namespaces}>`,
    "  <id>https://arxiv.org/</id>",
    "  <title>arXiv Search Results</title>",
    `  <updated>${now()}</updated>`,
    "  <opensearch:itemsPerPage>1</opensearch:itemsPerPage>",
    "  <opensearch:totalResults>1</opensearch:totalResults>",
    "  <opensearch:startIndex>0</opensearch:startIndex>",
    "  <entry>",
    `    <id>${id}</id>`,
    "    <title>Error</title>",
    `    <updated>${now()}</updated>`,
    `    <link href="${id}" rel="alternate" type="text/html"/>`,
    `    <summary>${escaped(words)}</summary>`,
    "    <author>",
    "      <name>arXiv api core</name>",
    "    </author>",
    "  </entry>",
    "</feed>",
    "",
  ].join("\n");
}

function optional(name: string, text: string | undefined): string[] {
  return text === undefined ? [] : [`    <${name}>${escaped(text)}</${name}>`];
}

/** arXiv sends no other entities. */
function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Lines of about 80 columns, each next one indented by two blanks. */
function wrapped(text: string): string {
  return text.replace(/(.{1,78})(?:\s+|$)/g, "$1\n  ").trimEnd();
}

function signatureOf(text: string): string {
  return createHash("sha1").update(text).digest("base64").slice(0, 27);
}

function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, "Z");
}
