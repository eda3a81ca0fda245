// The rows below one row of the tree of papers; what nobody has opened is not made.
import {
  type Heading,
  type List,
  type Placed,
  type PlacedEntry,
  place,
  type YearGroup,
} from "../../model/list.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { countPapers } from "../entryName.ts";
import { filtered } from "./filter.ts";
import {
  entriesIn,
  type FirstGroups,
  firstOf,
  type Group,
  type GroupedBy,
  groupsBy,
  groupsOf,
  hasGroups,
} from "./groups.ts";
import { type PaperNode, type Pivot, paperNodes, pivots } from "./paperNode.ts";

export interface TreeQuestion {
  /** The keys from the top; empty for the top itself. */
  readonly path: readonly string[];
  /** "" for all papers. */
  readonly filter: string;
  /** Whether the branch added a paper; undefined where that is not known. */
  readonly isAdded: ((entry: PlacedEntry) => boolean) | undefined;
}

/** More rows than a reader looks through are not sent; the last then says how many there are. */
const mostRows = 500;

const pivotLabels: Readonly<Record<Pivot, string>> = {
  found: "Found",
  section: "Sections",
  year: "Years",
  author: "Authors",
  venue: "Venues",
  keyword: "Keywords",
  missing: "Missing",
  added: "Added on This Branch",
};

/** Empty for a path that leads nowhere, which may have been there a moment ago. */
export function childNodes(
  list: List,
  source: SourceText,
  { path, filter, isAdded }: TreeQuestion,
): PaperNode[] {
  if (!list.isPaperList) return [];
  const entries = filtered(list.entries, filter);
  const [top, key, year] = path;
  const plain = {
    found: entries === list.entries ? undefined : entries,
    added: isAdded && entries.filter(isAdded),
  };
  if (top === undefined) return entries.length === 0 ? [] : pivotNodes(entries, plain);
  if (!isPivot(top)) return [];
  if (top === "found" || top === "added") return paperRows(plain[top] ?? [], true);
  if (key === undefined) {
    const { groups, total } = groupRows(top, entries, list);
    return [...groups.map((group) => groupNode(group, source)), ...restOf(total)];
  }
  const papers = entriesIn(top, key, entries);
  return top === "section" ? inSection(papers, year, source) : paperRows(papers, true);
}

/** Papers that stand in no groups; undefined where the row for them is not there. */
type PlainRows = Readonly<Record<"found" | "added", readonly PlacedEntry[] | undefined>>;

function pivotNodes(entries: readonly PlacedEntry[], plain: PlainRows): PaperNode[] {
  return pivots.flatMap((key): PaperNode[] => {
    const common = { kind: "pivot", key, label: pivotLabels[key], line: null, url: null } as const;
    if (key !== "found" && key !== "added") return hasGroups(key, entries) ? [{ ...common, detail: "" }] : [];
    const papers = plain[key];
    return papers ? [{ ...common, detail: countPapers(papers.length) }] : [];
  });
}

/** The years of a section, and its papers under none; the papers of one of its years. */
function inSection(
  entries: readonly PlacedEntry[],
  year: string | undefined,
  source: SourceText,
): PaperNode[] {
  const loose = entries.filter(({ yearGroup }) => yearGroup === undefined);
  const years = new Map<string, { group: YearGroup; papers: PlacedEntry[] }>();
  for (const entry of entries) {
    const group = entry.yearGroup;
    if (!group) continue;
    const known = years.get(String(group.year));
    if (known) known.papers.push(entry);
    else years.set(String(group.year), { group, papers: [entry] });
  }
  if (year !== undefined) return paperRows(years.get(year)?.papers ?? [], false);
  const yearNodes = Array.from(years, ([key, { group, papers }]): PaperNode => {
    const line = headingLine(group.heading, source);
    return { kind: "group", key, label: key, detail: String(papers.length), line, url: null };
  });
  return [...paperRows(loose, false), ...yearNodes];
}

/** Where fewer papers have a thing, that one has none is no news. */
const habit = 0.25;

function groupRows(pivot: GroupedBy, entries: readonly PlacedEntry[], list: List): FirstGroups {
  if (pivot === "missing") return firstOf(habitual(groupsBy(pivot, entries), list), mostRows);
  return entries === list.entries
    ? groupsOf(pivot, list, mostRows)
    : firstOf(groupsBy(pivot, entries), mostRows);
}

function habitual(groups: readonly Group[], list: List): Group[] {
  const all = list.entries.length;
  const lacking = new Map(groupsBy("missing", list.entries).map(({ key, papers }) => [key, papers]));
  return groups.filter(({ key }) => lacking.get(key)! <= (1 - habit) * all);
}

function groupNode({ key, label, papers, section }: Group, source: SourceText): PaperNode {
  return {
    kind: section ? "section" : "group",
    key,
    label,
    detail: String(papers),
    line: section ? headingLine(section.heading, source) : null,
    url: null,
  };
}

function headingLine(heading: Placed<Heading>, source: SourceText): number {
  return source.placeAt(place(heading.it.span, heading).start).line;
}

function paperRows(entries: readonly PlacedEntry[], withPlace: boolean): PaperNode[] {
  return [...paperNodes(entries.slice(0, mostRows), withPlace), ...restOf(entries.length)];
}

function restOf(total: number): PaperNode[] {
  if (total <= mostRows) return [];
  const label = `${total - mostRows} more: filter to find them`;
  return [{ kind: "note", key: "more", label, detail: "", line: null, url: null }];
}

function isPivot(key: string): key is Pivot {
  return pivots.some((pivot) => pivot === key);
}
