// Reads a remembered paper back from JSON that anything may have happened to.
import { readArxivId } from "../model/arxivId.ts";
import type { Paper } from "../model/paper.ts";
import type { Remembered } from "./cache.ts";

/** Raised when the shape of `Paper` changes, so that older files are read as absent. */
const format = 1;

export function writeRemembered({ time, paper }: Remembered): string {
  return JSON.stringify({ format, time, paper: paper ?? null }, undefined, 1);
}

/** What `writeRemembered` wrote, or undefined for anything else. */
export function readRemembered(json: string): Remembered | undefined {
  const stored = parsed(json);
  if (!isRecord(stored) || stored.format !== format || typeof stored.time !== "number") return undefined;
  if (stored.paper === null) return { time: stored.time, paper: undefined };
  const paper = readPaper(stored.paper);
  return paper && { time: stored.time, paper };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function readPaper(stored: unknown): Paper | undefined {
  if (!isRecord(stored) || !isRecord(stored.id)) return undefined;
  const { title, authors, published, updated, abstract, comment, journalRef, doi, categories, withdrawn } =
    stored;
  const version = typeof stored.id.version === "number" ? `v${stored.id.version}` : "";
  const id = readArxivId(`${stored.id.id}${version}`);
  if (!id.ok || !isText(title) || !isText(published) || !isText(updated) || !isText(abstract))
    return undefined;
  if (!areTexts(authors) || !areTexts(categories) || typeof withdrawn !== "boolean") return undefined;
  if (!isOptionalText(comment) || !isOptionalText(journalRef) || !isOptionalText(doi)) return undefined;
  return {
    id: id.id,
    title,
    authors,
    published,
    updated,
    abstract,
    comment,
    journalRef,
    doi,
    categories,
    withdrawn,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || isText(value);
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}
