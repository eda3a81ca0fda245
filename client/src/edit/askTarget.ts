// Asks where an entry goes, and what becomes of a heading that it leaves empty.
import { type QuickPickItem, window } from "vscode";
import type { EntryAt, MoveTarget } from "../../../server/src/lsp/protocol.ts";

export interface Target {
  readonly section: string;
  readonly sectionLine: number;
  readonly year?: number;
}

/** Undefined where it was called off. */
export async function askTarget(entry: EntryAt): Promise<Target | undefined> {
  const section = await askSection(entry);
  if (!section) return undefined;
  const target = { section: section.title, sectionLine: section.line };
  if (section.years.length === 0) return target;
  const year = await askYearOf(section, entry);
  return year === undefined ? undefined : { ...target, year };
}

async function askSection({ title, sections }: EntryAt): Promise<MoveTarget | undefined> {
  const items = sections.map((section) => {
    const count = `${section.papers} ${section.papers === 1 ? "paper" : "papers"}`;
    return { label: section.title, description: section.here ? `here, ${count}` : count, section };
  });
  const placeHolder = "The section it belongs to";
  return (await window.showQuickPick(items, { title: `Move “${title}”`, placeHolder }))?.section;
}

/** The year of the paper comes first, then those that the section has. */
async function askYearOf({ title, years }: MoveTarget, { year }: EntryAt): Promise<number | undefined> {
  const own =
    year === null
      ? []
      : [yearItem(year, years.includes(year) ? "its own year" : "its own year, with a new heading")];
  const others = years.filter((other) => other !== year).map((other) => yearItem(other));
  const another: QuickPickItem & { readonly year?: number } = { label: "Another year..." };
  const picked = await window.showQuickPick([...own, ...others, another], {
    title: `Move to “${title}”`,
    placeHolder: "The year it belongs to",
  });
  if (picked !== another) return picked?.year;
  const typed = await window.showInputBox({
    prompt: "The year, with four digits; its heading is made",
    validateInput: (text) =>
      /^(?:19|20)\d\d$/.test(text.trim()) ? undefined : "A year has four digits, for example 2020.",
  });
  return typed === undefined ? undefined : Number(typed);
}

function yearItem(year: number, description?: string): QuickPickItem & { readonly year: number } {
  return { label: String(year), year, ...(description !== undefined && { description }) };
}

/** Whether the heading of its year goes too; undefined where it was called off. Nothing is asked where more stands there. */
export async function askYear({ onlyOneOf }: EntryAt): Promise<boolean | undefined> {
  if (onlyOneOf === null) return false;
  const items = [
    { label: "Delete the heading too", withYear: true },
    { label: "Keep the heading", withYear: false },
  ];
  const title = `Nothing else stands under “${onlyOneOf}”`;
  return (await window.showQuickPick(items, { title }))?.withYear;
}
