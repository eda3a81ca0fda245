// One record of DataCite as a paper.
import type { ArxivId } from "../model/arxivId.ts";
import type { Paper } from "../model/paper.ts";
import { fieldOf, textOf } from "./readJson.ts";
import { plainTex } from "./tex.ts";
import { saysWithdrawn } from "./withdrawn.ts";

/** Undefined for a record that lacks what every paper has. */
export function readDataCitePaper(id: ArxivId, attributes: unknown): Paper | undefined {
  const title = textOf(listOf(attributes, "titles")[0], "title");
  if (title === undefined) return undefined;
  const dates = listOf(attributes, "dates");
  const published = datesOf(dates, "Submitted")[0] ?? datesOf(dates, "Available")[0] ?? firstDay(id);
  const descriptions = listOf(attributes, "descriptions");
  const abstract = plainTex(descriptionOf(descriptions, "Abstract") ?? "");
  const comment = descriptionOf(descriptions, "Other");
  return {
    id,
    title: plainTex(folded(title)),
    authors: listOf(attributes, "creators").flatMap((creator) => nameOf(creator) ?? []),
    published,
    updated: datesOf(dates, "Updated").at(-1) ?? published,
    abstract,
    comment: comment === undefined ? undefined : plainTex(comment),
    journalRef: undefined,
    doi: publisherDoi(listOf(attributes, "relatedIdentifiers")),
    categories: listOf(attributes, "subjects").flatMap((subject) => categoryOf(subject) ?? []),
    withdrawn: saysWithdrawn(comment, abstract),
  };
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? list : [];
}

/** `Tancik, Matthew` is `Matthew Tancik`; an organisation is named as it is. */
function nameOf(creator: unknown): string | undefined {
  const [given, family, name] = ["givenName", "familyName", "name"].map((key) => textOf(creator, key));
  if (given !== undefined && family !== undefined) return plainTex(`${given} ${family}`);
  if (name === undefined || textOf(creator, "nameType") === "Organizational") return name;
  const [last, first] = name.split(/,\s*(.*)/s);
  return plainTex(first ? `${first} ${last}` : name);
}

/** Whole sentences, unlike the other texts: no length is too long. */
function descriptionOf(descriptions: readonly unknown[], type: string): string | undefined {
  const found = descriptions.find((it) => textOf(it, "descriptionType") === type);
  const text = fieldOf(found, "description");
  return typeof text === "string" && text.trim() !== "" ? folded(text) : undefined;
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** As ISO 8601 in UTC, the earliest first; a month alone is its first day. */
function datesOf(dates: readonly unknown[], type: string): string[] {
  return dates
    .filter((it) => textOf(it, "dateType") === type)
    .flatMap((it) => {
      const time = Date.parse(textOf(it, "date") ?? "");
      return Number.isNaN(time) ? [] : [new Date(time).toISOString().replace(/\.\d+Z$/, "Z")];
    })
    .sort();
}

function firstDay({ year, month }: ArxivId): string {
  return `${year}-${String(month).padStart(2, "0")}-01T00:00:00Z`;
}

/** `Machine Learning (cs.LG)`; fields of science and the like are no categories of arXiv's. */
function categoryOf(subject: unknown): string | undefined {
  return /\(([a-z]+(?:-[a-z]+)?(?:\.[A-Za-z-]{2,})?)\)$/.exec(textOf(subject, "subject") ?? "")?.[1];
}

function publisherDoi(related: readonly unknown[]): string | undefined {
  const published = related.find(
    (it) => textOf(it, "relationType") === "IsVersionOf" && textOf(it, "relatedIdentifierType") === "DOI",
  );
  return textOf(published, "relatedIdentifier")?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, "");
}
