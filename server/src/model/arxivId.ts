// arXiv identifiers: what is one, in every form people paste, and how two compare.
import type { Span } from "../base/span.ts";
import { idPartOfAddress, isAddress } from "./arxivAddress.ts";
import { findArxivIds, idPartOfDoi } from "./arxivIdSearch.ts";
import { readIdText } from "./arxivIdText.ts";

export { findArxivIds };

/** A valid arXiv identifier. Source: arXiv help, "Understanding the arXiv identifier". */
export interface ArxivId {
  /** Canonical and without version: `2003.01054`, `hep-th/9901001`, `math/0309136`. */
  readonly id: string;
  /** 1 or more; undefined means the latest. */
  readonly version: number | undefined;
  /** Four digits: 2020. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** The number within the month. */
  readonly number: number;
}

export type ArxivIdReading =
  | { readonly ok: true; readonly id: ArxivId }
  /** `problem` is one plain sentence for a user; `repair` an id that arXiv itself would make of it. */
  | { readonly ok: false; readonly problem: string; readonly repair?: string };

export interface FoundArxivId {
  readonly id: ArxivId;
  /** Offsets in the searched text, the whole address or `arXiv:` prefix included. */
  readonly span: Span;
}

/** Reads a text that should be one id or one address of a paper (blanks around it do not count). */
export function readArxivId(text: string): ArxivIdReading {
  const written = unwrapped(text.trim());
  if (written === "") return { ok: false, problem: "There is no arXiv id: the text is empty." };
  if (/\s/.test(withoutDress(written))) return readOnlyIdIn(written);
  const bare = readIdText(withoutDress(written));
  if (bare.ok || bare.repair !== undefined || !isAddress(written)) return bare;
  const part = idPartOfAddress(written);
  if (part !== undefined) return readIdText(part);
  return /^[a-z-]+(?:\.[a-z-]+)?\/\d{7}/i.test(written)
    ? bare
    : { ok: false, problem: `The address ${written} holds no arXiv id.` };
}

const wrappings = /^(?:<(.*)>|"(.*)"|'(.*)'|“(.*)”|`(.*)`|\((.*)\)|\[(.*)\]|\{(.*)\})$/s;

/** Without quotes or brackets around all of it, and without what closes a sentence behind it. */
function unwrapped(text: string): string {
  const open = text.replace(/[.,;:!]+$/, "");
  const inside = wrappings
    .exec(open)
    ?.slice(1)
    .find((part) => part !== undefined);
  return inside === undefined ? open : unwrapped(inside.trim());
}

/** Without what people leave around an id: `arXiv:`, `doi:10.48550/arXiv.`, ` [cs.CL]`, `.pdf`, a last slash. */
function withoutDress(text: string): string {
  const prefixed =
    /^(?:arxiv\s*:\s*|(?:abs|pdf)\/(?=\d|[a-z.-]+\/\d))(.*)$/is.exec(text)?.[1] ?? idPartOfDoi(text) ?? text;
  return prefixed
    .replace(/\s*\[[a-z-]+(?:\.[a-z-]+)?\]$/i, "")
    .replace(/^(\S*\d)(?:v?\.pdf|\/|#\S*)$/i, "$1");
}

/** A text with several words is an id only where it names exactly one: `arXiv 1706.03762`. */
function readOnlyIdIn(text: string): ArxivIdReading {
  const [found, ...others] = findArxivIds(text);
  if (!found) return { ok: false, problem: "There is no arXiv id in this text." };
  if (others.some((it) => it.id.id !== found.id.id)) {
    return { ok: false, problem: "There is more than one arXiv id in this text." };
  }
  return { ok: true, id: found.id };
}

/** As nearly all links to papers are written; what the first group holds is the id, unless it cannot be one. */
const usualAddress = /^https:\/\/arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5}(?:v\d+)?)$/;

/** The id that a link's address points at, or undefined. */
export function arxivIdOfUrl(url: string): ArxivId | undefined {
  const part = usualAddress.exec(url)?.[1] ?? idPartOfAddress(url.trim());
  const reading = part === undefined ? undefined : readIdText(part);
  return reading?.ok ? reading.id : undefined;
}

/** Negative where `a` was submitted before `b`: by year, month, then number within the month. */
export function compareArxivIds(a: ArxivId, b: ArxivId): number {
  return a.year - b.year || a.month - b.month || a.number - b.number;
}

/** `https://arxiv.org/abs/2003.01054`, never with a version. */
export function arxivUrl(id: ArxivId): string {
  return `https://arxiv.org/abs/${id.id}`;
}
