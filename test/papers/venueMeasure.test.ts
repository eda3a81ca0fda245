// Measures the venue reading against real strings that a careful person has read; they lie beside the project.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readArxivId } from "../../server/src/model/arxivId.ts";
import { codeLink } from "../../server/src/papers/codeLink.ts";
import { venueOfReference } from "../../server/src/papers/venueOther.ts";
import { venueOfComment } from "../../server/src/papers/venueReading.ts";

const file = fileURLToPath(new URL("../../../shared/data/venue-strings.tsv", import.meta.url));
const isAbsent = !existsSync(file);

interface Row {
  readonly field: string;
  readonly id: string;
  readonly text: string;
  readonly wanted: string;
}

function rows(): Row[] {
  const [, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [field, id, text, wanted] = line.split("\t");
    return { field: field!, id: id!, text: text!, wanted: wanted! };
  });
}

/** The reading as the table writes it: `ICML 2025`, `ICLR`, `none`. */
function reading(row: Row): string {
  const id = readArxivId(row.id);
  const around = id.ok ? id.id.year : 2020;
  const venue =
    row.field === "comment" ? venueOfComment(row.text, around) : venueOfReference(row.text, around);
  if (!venue) return "none";
  const track = venue.track === "Workshop" ? " workshop" : "";
  return `${venue.series}${venue.year === undefined ? "" : ` ${venue.year}`}${track}`;
}

describe.skipIf(isAbsent)("venue-strings.tsv (skipped where ../shared is absent)", () => {
  test("at least 95 of 100 are read as a person reads them", () => {
    const wrong = rows()
      .filter((row) => !agrees(reading(row), row.wanted))
      .map((row) => `${reading(row)} <- ${row.text} [${row.wanted}]`);
    expect(wrong.length / rows().length, wrong.join("\n")).toBeLessThanOrEqual(0.05);
  });

  test("every code link that a person sees is found", () => {
    const missed = rows()
      .filter((row) => /code link/.test(row.wanted))
      .filter((row) => codeLink({ comment: row.text, abstract: "" }) === undefined);
    expect(missed).toEqual([]);
  });
});

/** Compares series, year and workshop; the table's remarks after `;` and in brackets do not count. */
function agrees(read: string, wanted: string): boolean {
  const told = wanted
    .replace(/\([^)]*\)/g, "")
    .split(";")[0]!
    .trim();
  if (/^none/.test(told)) return read === "none";
  const workshop = /\bworkshop\b/.test(wanted.split("secondary")[0]!.replace(/\(primary\).*/, ""));
  if (workshop !== / workshop$/.test(read)) return false;
  const year = /\b(?:19|20)\d\d\b/.exec(told)?.[0];
  if (year !== /\b(?:19|20)\d\d\b/.exec(read)?.[0]) return false;
  const words = told
    .replace(/\b(?:19|20)\d\d\b|\bworkshop\b|, year=null|,.*$/g, "")
    .split(" / ")
    .map((it) => it.trim());
  const series = read.replace(/ (?:19|20)\d\d\b| workshop$/g, "");
  return words[0] === "" || words[0] === "report" || words.some((word) => word === series);
}
