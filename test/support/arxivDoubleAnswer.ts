// What the arXiv double answers to a question: status, type and body, as arXiv would.
import { foldedWords } from "../../server/src/model/foldName.ts";
import { errorFeed, type FeedShape, feedOf } from "./arxivDoubleFeed.ts";
import { type PaperVersion, type StoredPaper, versionAsked } from "./arxivDoublePapers.ts";

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const longestUrl = 8192;
const mostResults = 30_000;
const wellFormed = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/;
const atom = "application/atom+xml; charset=utf-8";

export const rateExceeded: Answer = plain(429, "Rate exceeded.");

export const denied: Answer = {
  status: 403,
  type: "text/html",
  body: "<html><body><h1>Access Denied</h1></body></html>",
};

export const unavailable: Answer = {
  status: 503,
  type: "text/html",
  body: "<html><body>first byte timeout</body></html>",
};

/** `url` is path and query as sent; `query` its parameters, or those of a POST. */
export function answerTo(
  url: string,
  query: URLSearchParams,
  papers: readonly StoredPaper[],
  shape: FeedShape,
): Answer {
  if (url.length > longestUrl) return plain(414, "URI Too Long");
  if (url.split("?")[0] !== "/api/query") return plain(404, "Not Found");
  const problem = problemOf(query);
  if (problem !== undefined) return { status: 400, type: atom, body: errorFeed(problem) };
  return { status: 200, type: atom, body: feedFor(query, papers, shape) };
}

export function idsOf(query: URLSearchParams): string[] {
  return (query.get("id_list") ?? "").split(",").filter((id) => id !== "");
}

/** The words of arXiv's error for a wrong parameter; of several wrong ids only the first is named. */
function problemOf(query: URLSearchParams): string | undefined {
  for (const name of ["start", "max_results"]) {
    const value = query.get(name);
    if (value === null) continue;
    if (!/^-?\d+$/.test(value)) return `${name} must be an integer`;
    if (Number(value) < 0) return `${name} must be >= 0`;
    if (Number(value) > mostResults) return `${name} must be <= ${mostResults}`;
  }
  const wrong = idsOf(query).find((id) => !wellFormed.test(id));
  return wrong === undefined ? undefined : `incorrect id format for ${wrong}`;
}

/** Unknown ids are left out without a word; the newest paper comes first, whatever was asked first. */
function feedFor(query: URLSearchParams, papers: readonly StoredPaper[], shape: FeedShape): string {
  const start = Number(query.get("start") ?? 0);
  const maxResults = Number(query.get("max_results") ?? 10);
  const found = new Map<string, PaperVersion>();
  for (const id of idsOf(query)) {
    const paper = versionAsked(papers, id);
    if (paper) found.set(`${paper.id}v${paper.version}`, paper);
  }
  for (const paper of papers) {
    if (!titleHas(paper.title, query.get("search_query"))) continue;
    const newest = versionAsked(papers, paper.id)!;
    found.set(`${newest.id}v${newest.version}`, newest);
  }
  const sorted = [...found.values()].sort((a, b) => b.published.localeCompare(a.published));
  const echo = {
    searchQuery: query.get("search_query") ?? "",
    idList: query.get("id_list") ?? "",
    start,
    maxResults,
  };
  return feedOf(echo, sorted.slice(start, start + maxResults), sorted.length, shape);
}

function plain(status: number, body: string): Answer {
  return { status, type: "text/plain", body };
}

/** `ti:"words in a row"`, the one form of search that is known here; accents do not count. */
function titleHas(title: string, search: string | null): boolean {
  const words = /^ti:"(.+)"$/.exec(search ?? "")?.[1];
  return words !== undefined && foldedWords(title).join(" ").includes(words);
}
