// The options about arXiv that several commands have, and the source of papers that they ask for.
import { version } from "../../../package.json";
import type { Patience } from "../papers/arxivAsk.ts";
import { createNodeArxivSource } from "../papers/arxivSource.node.ts";
import type { ArxivSourceResult } from "../papers/arxivSource.ts";
import { ownCacheFolder } from "../papers/cacheFolder.node.ts";
import type { Option, Request } from "./command.ts";

export const cacheOption: Option = {
  name: "cache-dir",
  value: "DIR",
  summary: "where arXiv's answers are kept for a day",
};

export const arxivOptions: readonly Option[] = [
  { name: "arxiv-endpoint", value: "URL", summary: "another address of the arXiv API" },
  {
    name: "arxiv-interval",
    value: "MS",
    summary: "milliseconds between requests; less than 3000 is refused for arXiv's own hosts",
  },
  {
    name: "arxiv-timeout",
    value: "MS",
    summary: "milliseconds after which a request is given up; 30000 unless said otherwise",
  },
  cacheOption,
];

/** One plain sentence where an option is wrong. Nothing is asked yet. */
export function readArxivOptions(
  { values }: Pick<Request, "values">,
  patience?: Patience,
): ArxivSourceResult {
  const numbers = new Map<string, number>();
  for (const name of ["arxiv-interval", "arxiv-timeout"]) {
    const text = values.get(name);
    if (text === undefined) continue;
    if (!/^\d{1,9}$/.test(text)) {
      return { ok: false, problem: `--${name} is a number of milliseconds, not "${text}".` };
    }
    numbers.set(name, Number(text));
  }
  return createNodeArxivSource({
    endpoint: values.get("arxiv-endpoint"),
    interval: numbers.get("arxiv-interval"),
    timeout: numbers.get("arxiv-timeout"),
    patience,
    cacheFolder: cacheFolderOf({ values }),
    userAgent: `paper-list/${version}`,
  });
}

export function cacheFolderOf({ values }: Pick<Request, "values">): string {
  return values.get("cache-dir") ?? ownCacheFolder();
}
