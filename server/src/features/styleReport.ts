// The house style of a list as a table to read: each convention in words, and how many places follow it.
import type { Convention, HouseStyle } from "../model/houseStyle.ts";
import { type Conventions, conventions } from "./styleWords.ts";

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
}

/** One row per convention, in the order in which a reader meets them in a list. */
export function styleRows(style: HouseStyle): StyleRow[] {
  const lineBreak: StyleRow = {
    convention: "lineBreak",
    name: "line break",
    value: style.lineBreak === "\n" ? "LF" : "CRLF",
    leading: undefined,
    count: undefined,
    total: undefined,
  };
  const names = Object.keys(conventions) as (keyof Conventions)[];
  return [...names.map((name) => rowOf(name, style)), lineBreak];
}

function rowOf<K extends keyof Conventions>(convention: K, style: HouseStyle): StyleRow {
  const { name, say } = conventions[convention];
  // The key says which value has which type; TypeScript cannot follow it through the table.
  const { value, leading, count, total } = style[convention] as Convention<Conventions[K]>;
  const said = (it: Conventions[K] | undefined) => (it === undefined ? undefined : say(it));
  return { convention, name, value: said(value), leading: said(leading ?? value), count, total };
}

/** A line per row, in columns: name, value, evidence. */
export function styleLines(rows: readonly StyleRow[]): string[] {
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

function evidence({ count, total }: StyleRow): string {
  if (count === undefined || total === undefined) return "";
  return total === 0 ? "not seen" : `${count} of ${total}`;
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
}
