// How many blank lines a new entry or heading gets at its place: as around its neighbours, else as in the list.
import type { Section, YearGroup } from "../../model/list.ts";
import { type GapName, Gaps } from "../../style/blankLines.ts";
import type { PrintStyle } from "../../style/printStyle.ts";
import type { Evidence } from "../../style/tally.ts";

/** One place may be a slip; two that agree make a habit. */
const habit: Evidence = { places: 2, share: 0.6 };

/** What is laid down; else the usual gap in the group, else in the section, else in the list. */
export function roomFor(
  name: GapName,
  section: Section,
  group: YearGroup | undefined,
  style: PrintStyle,
): number {
  if (style.pinned.has(name)) return style[name];
  const near = new Gaps();
  if (group) near.addGroup(group);
  const around = new Gaps();
  around.addSection(section);
  return usual(near, name) ?? usual(around, name) ?? style[name];
}

function usual(gaps: Gaps, name: GapName): number | undefined {
  return gaps.of(name).convention(habit).value;
}
