// The numbers of a list as plots: each is drawn as bars and written as a table, from the same rows.
import type { Statistics } from "../../../server/src/lsp/protocol.ts";
import type { Choice } from "./messages.ts";

/** Which of the theme's colours a series has: those of kinds, or one of its two parts. */
export type Tone = "whole" | "part" | "rest" | "kind1" | "kind2" | "kind3" | "kind4" | "kind5" | "others";

export interface Series {
  readonly label: string;
  readonly tone: Tone;
}

export interface Row {
  readonly label: string;
  /** One for each series. */
  readonly values: readonly number[];
  readonly choice: Choice;
}

export interface Plot {
  readonly id: string;
  readonly title: string;
  /** Beside the title: of how many the first are shown. */
  readonly note: string;
  /** What the first column of the table holds. */
  readonly rowName: string;
  /** Bars lie: for names, which need room. */
  readonly lying: boolean;
  readonly series: readonly Series[];
  readonly rows: readonly Row[];
}

/** In the order in which they are read; those with nothing to show are left out. */
export function plotsOf(statistics: Statistics): Plot[] {
  const { venues, authors, keywords } = statistics;
  const plots = [
    yearsPlot(statistics),
    sectionsPlot(statistics),
    fieldsPlot(statistics),
    namesPlot("venue", "Venues", venues),
    namesPlot("author", "Most frequent authors", authors),
    namesPlot("keyword", "Most frequent keywords", keywords),
  ];
  return plots.filter(({ rows }) => rows.length > 0);
}

/** More kinds than these cannot be told apart by colour. */
const kinds = ["kind1", "kind2", "kind3", "kind4", "kind5"] as const;

/** The papers of each year, the largest sections apart. */
function yearsPlot({ years, sections }: Statistics): Plot {
  const bySize = [...sections].sort((a, b) => b.papers - a.papers);
  const told =
    bySize.length <= kinds.length + 1 ? bySize.slice(0, kinds.length) : bySize.slice(0, kinds.length - 1);
  const inSection = (section: (typeof told)[number], year: number | null) =>
    section.years.find((it) => it.year === year)?.papers ?? 0;
  const series: Series[] = told.map(({ title }, at) => ({ label: title, tone: kinds[at]! }));
  const rows = years.map(({ year, papers }) => {
    const values = told.map((section) => inSection(section, year));
    const others = papers - values.reduce((sum, each) => sum + each, 0);
    return { label: yearName(year), values: [...values, others], choice: yearChoice(year) };
  });
  const hasOthers = rows.some(({ values }) => values.at(-1)! > 0);
  return {
    id: "years",
    title: "Papers per year",
    note: "",
    rowName: "Year",
    lying: false,
    series: hasOthers ? [...series, { label: "All other sections", tone: "others" }] : series,
    rows: hasOthers ? rows : rows.map((row) => ({ ...row, values: row.values.slice(0, -1) })),
  };
}

function yearName(year: number | null): string {
  return year === null ? "No year" : String(year);
}

function yearChoice(year: number | null): Choice {
  const title = year === null ? "Papers without a year" : `Papers of ${year}`;
  return { kind: "papers", path: ["year", year === null ? "none" : String(year)], title };
}

function sectionsPlot({ sections }: Statistics): Plot {
  return {
    id: "sections",
    title: "Papers per section",
    note: "",
    rowName: "Section",
    lying: true,
    series: [
      { label: "With code", tone: "part" },
      { label: "Without code", tone: "rest" },
    ],
    rows: sections.map(({ title, papers, withCode, line }) => ({
      label: title,
      values: [withCode, papers - withCode],
      choice: { kind: "line", line },
    })),
  };
}

function fieldsPlot({ fields, papers, withCode }: Statistics): Plot {
  const all = [...fields, { field: "code", missing: papers - withCode }];
  return {
    id: "fields",
    title: "What entries have",
    note: "",
    rowName: "Field",
    lying: true,
    series: [
      { label: "With", tone: "part" },
      { label: "Without", tone: "rest" },
    ],
    rows: all.map(({ field, missing }) => ({
      label: capitalized(field),
      values: [papers - missing, missing],
      choice: { kind: "papers", path: ["missing", field], title: `Papers without ${field}` },
    })),
  };
}

function namesPlot(pivot: string, title: string, { total, top }: Statistics["venues"]): Plot {
  return {
    id: `${pivot}s`,
    title,
    note: top.length < total ? `${top.length} of ${total.toLocaleString("en")}` : "",
    rowName: capitalized(pivot),
    lying: true,
    series: [{ label: "Papers", tone: "whole" }],
    rows: top.map(({ key, name, papers }) => ({
      label: name,
      values: [papers],
      choice: { kind: "papers", path: [pivot, key], title: `Papers: ${name}` },
    })),
  };
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** What a plot shows, in one sentence for who cannot see it. */
export function summaryOf({ title, rows, series }: Plot): string {
  const sum = ({ values }: Row) => values.reduce((total, each) => total + each, 0);
  const most = rows.reduce((best, row) => (sum(row) > sum(best) ? row : best));
  const parts = series.length === 2 ? `, ${most.values[0]} of them ${series[0]!.label.toLowerCase()}` : "";
  return `${title}: bars for ${rows.length} rows, the longest ${most.label} with ${sum(most)}${parts}. The table below has all numbers.`;
}
