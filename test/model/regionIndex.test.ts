// What an index over a list is told of edits: what came and went since it was asked last, and nothing else.
import { expect, test } from "vitest";
import type { Entry } from "../../server/src/model/entry.ts";
import { entryIndex } from "../../server/src/model/regionIndex.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";

const paper = (title: string) => `- ${title}. [[paper]](https://arxiv.org/abs/2006.10739)\n`;
const section = (title: string, ...papers: string[]) => `## ${title}\n\n${papers.map(paper).join("")}\n`;
const [theory, middle, practice] = [
  section("Theory", "One", "Two", "Three"),
  section("Between", "Four"),
  section("Practice", "Five", "Six", "Seven"),
] as const;
const text = `# Papers\n\n${theory}${middle}${practice}`;

function retitled(snapshot: Snapshot, from: string, to: string): Snapshot {
  const start = snapshot.text().indexOf(`- ${from}.`) + 2;
  return changeSnapshot(snapshot, [{ span: { start, end: start + from.length }, text: to }], 1);
}

function listening() {
  const heard: string[] = [];
  const told = (sign: string) => (entry: Entry) => heard.push(sign + entry.title.text);
  const index = entryIndex(() => ({ add: told("+"), remove: told("-") }));
  const hear = (snapshot: Snapshot) => {
    heard.length = 0;
    index(snapshot.list);
    return heard.sort();
  };
  return hear;
}

test("of edits in several sections that it was not asked about, the edited entries alone", () => {
  const hear = listening();
  const opened = openSnapshot(text);
  expect(hear(opened)).toHaveLength(7);
  const once = retitled(opened, "Two", "Second");
  expect(once.list.entries).toHaveLength(7);
  expect(hear(retitled(once, "Six", "Sixth"))).toEqual(["+Second.", "+Sixth.", "-Six.", "-Two."]);
});

test("of sections that changed places, all that moved: what stands first may be another now", () => {
  const hear = listening();
  const opened = openSnapshot(text);
  hear(opened);
  const start = text.indexOf(theory);
  const span = { start, end: text.length };
  const moved = changeSnapshot(opened, [{ span, text: practice + middle + theory }], 1);
  const heard = hear(moved);
  for (const title of ["One", "Five"]) {
    expect(heard).toContain(`+${title}.`);
    expect(heard).toContain(`-${title}.`);
  }
});

test("of an entry that moved past a section that stayed, that it moved", () => {
  const hear = listening();
  const six = paper("Six");
  const before = section("Theory", "One") + middle + section("Practice", "Six", "Seven");
  const opened = openSnapshot(before);
  hear(opened);
  const [from, to] = [before.indexOf(six), before.indexOf("- One.")];
  const edits = [
    { span: { start: from, end: from + six.length }, text: "" },
    { span: { start: to, end: to }, text: six },
  ];
  const moved = retitled(retitled(changeSnapshot(opened, edits, 1), "One", "First"), "Seven", "Last");
  expect(moved.list.entries[0]!.it).toBe(opened.list.entries[2]!.it);
  expect(hear(moved)).toEqual(["+First.", "+Last.", "+Six.", "-One.", "-Seven.", "-Six."]);
});
