// What `add` is asked to do, read and checked before anything is fetched.
import { type ArxivId, readArxivId } from "../model/arxivId.ts";
import { type DigestChoice, digestChoices } from "../model/digestChoice.ts";
import type { PinnedStyle } from "../model/pinnedStyle.ts";
import type { PaperSource } from "../papers/source.ts";
import { readArxivOptions } from "./arxivOptions.ts";
import type { Request } from "./command.ts";

export interface AddRequest {
  readonly id: ArxivId;
  readonly file: string;
  readonly section: string | undefined;
  readonly year: number | undefined;
  readonly digest: DigestChoice;
  readonly dryRun: boolean;
  readonly source: PaperSource;
  /** What the list's own file lays down. */
  readonly pinned?: PinnedStyle;
}

export type AddRequestReading =
  | { readonly ok: true; readonly request: AddRequest }
  /** `problem` is one plain sentence. */
  | { readonly ok: false; readonly problem: string };

export function readAddRequest(given: Request): AddRequestReading {
  const [paper = "", file = ""] = given.operands;
  const id = readArxivId(paper);
  if (!id.ok) return { ok: false, problem: withRepair(id.problem, id.repair) };
  const options = readAddOptions(given, file);
  return options.ok ? { ok: true, request: { ...options.request, id: id.id } } : options;
}

export type AddOptionsReading =
  | { readonly ok: true; readonly request: Omit<AddRequest, "id"> }
  /** `problem` is one plain sentence. */
  | { readonly ok: false; readonly problem: string };

/** All that is asked for beside the papers. */
export function readAddOptions({ values, switches }: Request, file: string): AddOptionsReading {
  const year = wholeNumber(values.get("year"));
  if (year === "bad") return { ok: false, problem: `"${values.get("year")}" is not a year, such as 2020.` };
  const source = readArxivOptions({ values });
  if (!source.ok) return source;
  const section = values.get("section");
  const digest = digestChoices.find((choice) => choice === values.get("digest")) ?? "whole";
  const dryRun = switches.has("dry-run");
  return { ok: true, request: { file, section, year, digest, dryRun, source: source.source } };
}

export function withRepair(problem: string, repair: string | undefined): string {
  return repair === undefined ? problem : `${problem} Did you mean ${repair}?`;
}

function wholeNumber(text: string | undefined): number | undefined | "bad" {
  if (text === undefined) return undefined;
  return /^\d{1,9}$/.test(text) ? Number(text) : "bad";
}
