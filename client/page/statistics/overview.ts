// The top of the page: the list's name, its numbers at a glance, and the room that is left on GitHub.
import type { Statistics } from "../../../server/src/lsp/protocol.ts";
import { element } from "./element.ts";

export interface Overview {
  readonly root: HTMLElement;
  show(statistics: Statistics, file: string): void;
}

export function createOverview(): Overview {
  const root = element("header", {});
  return {
    root,
    show: (statistics, file) => {
      const title = element("h1", {}, statistics.title ?? file);
      const facts = element("dl", { class: "facts" }, ...factsOf(statistics).map(fact));
      root.replaceChildren(title, facts, sizeOf(statistics));
    },
  };
}

function factsOf({ papers, sections, withCode, authors, venues }: Statistics): [string, string][] {
  const share = papers === 0 ? 0 : Math.round((100 * withCode) / papers);
  return [
    [grouped(papers), papers === 1 ? "paper" : "papers"],
    [grouped(sections.length), sections.length === 1 ? "section" : "sections"],
    [grouped(authors.total), authors.total === 1 ? "author" : "authors"],
    [grouped(venues.total), venues.total === 1 ? "venue" : "venues"],
    [`${share} %`, "with code"],
  ];
}

function fact([number, name]: [string, string]): HTMLElement {
  return element("div", {}, element("dt", {}, name), element("dd", {}, number));
}

/** From this share of the limit on, the end is near. */
const near = 0.9;

function sizeOf({ size: { bytes, limit, left } }: Statistics): HTMLElement {
  const share = Math.min(1, bytes / limit);
  const state = left < 0 ? "over" : share >= near ? "near" : "fine";
  const said =
    left < 0
      ? `${grouped(-left)} bytes more than the ${grouped(limit)} that GitHub shows of a README: the end is cut off`
      : `${grouped(left)} bytes left of the ${grouped(limit)} that GitHub shows of a README`;
  const fill = element("div", { class: "fill" });
  fill.style.width = `${(100 * share).toFixed(1)}%`;
  return element(
    "div",
    { class: `size ${state}` },
    element("div", { class: "track", "aria-hidden": "true" }, fill),
    element("p", {}, said),
  );
}

function grouped(number: number): string {
  return number.toLocaleString("en");
}
