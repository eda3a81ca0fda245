// The house style of a list as a table to read: each convention in words, and how many places follow it.
import type { Convention, HouseStyle } from "../model/houseStyle.ts";
import { usualEvidence } from "../style/tally.ts";
import { type Conventions, conventions, orders } from "./styleWords.ts";

export interface StyleRow {
  readonly convention: keyof HouseStyle;
  /** What the convention is called. */
  readonly name: string;
  /** What the list does, in words, or as it is written; undefined where it has no opinion. */
  readonly value: string | undefined;
  /** What most places do, where that is too few to be an opinion; undefined where no place shows anything. */
  readonly leading: string | undefined;
  /** How many places do so; undefined for what is not counted. */
  readonly count: number | undefined;
  /** How many places could have. */
  readonly total: number | undefined;
  /** True where the list's own file says so. */
  readonly pinned: boolean;
  /** The title of the section that is spoken of; undefined where it is the whole list. */
  readonly section: string | undefined;
}

/** One row per convention, in the order in which a reader meets them in a list; then those of single sections. */
export function styleRows(style: HouseStyle): StyleRow[] {
  const lineBreak: StyleRow = {
    convention: "lineBreak",
    name: "line break",
    value: style.lineBreak === "\n" ? "LF" : "CRLF",
    leading: undefined,
    count: undefined,
    total: undefined,
    pinned: false,
    section: undefined,
  };
  const names = Object.keys(conventions) as (keyof Conventions)[];
  return [...names.map((name) => rowOf(name, style)), lineBreak, ...sectionRows(style)];
}

function rowOf<K extends keyof Conventions>(convention: K, style: HouseStyle): StyleRow {
  const { name, say } = conventions[convention];
  // The key says which value has which type; TypeScript cannot follow it through the table.
  const { value, leading, count, total, pinned = false } = style[convention] as Convention<Conventions[K]>;
  const said = (it: Conventions[K] | undefined) => (it === undefined ? undefined : say(it));
  const section = undefined;
  return {
    convention,
    name,
    value: said(value),
    leading: said(leading ?? value),
    count,
    total,
    pinned,
    section,
  };
}

/** Sections with too few neighbours to compare are left out, unless the list's own file speaks of them. */
function sectionRows({ sectionOrders, sectionYears }: HouseStyle): StyleRow[] {
  const told = [...sectionOrders].filter(([, { total, pinned }]) => pinned || total >= usualEvidence.places);
  const orderRows = told.map(([section, order]): StyleRow => {
    const { value, leading = value, count, total, pinned = false } = order;
    const said = (it: typeof value) => (it === undefined ? undefined : orders[it]);
    const name = `order in ${short(section)}`;
    const evidence = value === "none" ? { count: undefined, total: undefined } : { count, total };
    return {
      convention: "sectionOrders",
      name,
      value: said(value),
      leading: said(leading),
      ...evidence,
      pinned,
      section,
    };
  });
  const yearRows = [...sectionYears].map(([section, years]): StyleRow => {
    const said = years ? "yes" : "no";
    const name = `years in ${short(section)}`;
    const evidence = { count: undefined, total: undefined, pinned: true };
    return { convention: "sectionYears", name, value: said, leading: said, ...evidence, section };
  });
  return [...orderRows, ...yearRows];
}

const longestTitle = 40;

/** Long titles would push the columns apart. */
function short(title: string): string {
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1).trimEnd()}…`;
}

/** A line per row, in columns: name, value, evidence; what is said of sections stands apart, below an empty line. */
export function styleLines(rows: readonly StyleRow[]): string[] {
  const ofList = rows.filter(({ section }) => section === undefined);
  const ofSections = rows.filter(({ section }) => section !== undefined);
  if (ofSections.length === 0) return inColumns(ofList);
  return [...inColumns(ofList), "", ...inColumns(ofSections)];
}

function inColumns(rows: readonly StyleRow[]): string[] {
  const nameWidth = widest(rows.map(({ name }) => name));
  const valueWidth = widest(rows.map(valueText));
  return rows.map((row) =>
    [row.name.padEnd(nameWidth), valueText(row).padEnd(valueWidth), evidence(row)].join("   ").trimEnd(),
  );
}

function valueText({ value, leading }: StyleRow): string {
  if (value !== undefined) return value;
  return leading === undefined ? "no opinion" : `no opinion, most often ${leading}`;
}

function evidence({ count, total, pinned }: StyleRow): string {
  const source = pinned ? ["pinned in .paper-list.json"] : [];
  if (count === undefined || total === undefined) return source.join();
  return [...source, total === 0 ? "not seen" : `${count} of ${total}`].join(", ");
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
}
