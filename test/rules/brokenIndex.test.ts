// What happens to indexes that follow a list where something throws half-way, and whether they depend on what came first.
import { expect, test } from "vitest";
import type { Entry } from "../../server/src/model/entry.ts";
import { partIndex } from "../../server/src/model/partIndex.ts";
import { entryIndex } from "../../server/src/model/regionIndex.ts";
import { changeSnapshot, openSnapshot } from "../../server/src/parse/snapshot.ts";
import { AlikeNames } from "../../server/src/rules/people/alikeNames.ts";
import { Verdicts } from "../../server/src/rules/verdicts.ts";

const paper = (title: string, authors: string) =>
  `- ${title}. [[paper]](https://arxiv.org/abs/2006.10739)\n  - ${authors}.\n`;

const listOf = (...papers: readonly string[]) => openSnapshot(`# Papers\n\n## Theory\n\n${papers.join("")}`);

test("an index that broke half-way through a change is made anew", () => {
  const titles = new Set<string>();
  let breaks = false;
  const titlesOf = entryIndex(() => {
    titles.clear();
    return {
      add({ title }: Entry) {
        if (breaks) throw new Error("broken");
        titles.add(title.text);
      },
      remove({ title }: Entry) {
        if (!titles.delete(title.text)) throw new Error("it was never there");
      },
    };
  });
  const before = listOf(paper("One", "Ann Lee"), paper("Two", "Bo Ray"));
  titlesOf(before.list);
  const at = before.text().indexOf("One");
  const after = changeSnapshot(before, [{ span: { start: at, end: at + 3 }, text: "Three" }], 1);
  breaks = true;
  expect(() => titlesOf(after.list)).toThrow("broken");
  breaks = false;
  titlesOf(after.list);
  expect([...titles].sort()).toEqual(["Three.", "Two."]);
});

test("so is an index of parts of regions, which takes and brings those parts alone that differ", () => {
  const read: string[] = [];
  let titles: string[] = [];
  let breaks = false;
  const titlesOf = partIndex(
    () => {
      titles = [];
      return {
        add(title: string) {
          if (breaks) throw new Error("broken");
          read.push(`+${title}`);
          titles.push(title);
        },
        remove(title: string) {
          read.push(`-${title}`);
          titles = titles.filter((it) => it !== title);
        },
      };
    },
    ({ entries }) => entries.map(({ it }) => it.title.text),
    (a, b) => a === b,
  );
  const first = listOf(paper("One", "Ann Lee"), paper("Two", "Bo Ray"), paper("Three", "Cy Poe"));
  titlesOf(first.list);
  read.length = 0;
  const at = first.text().indexOf("Two");
  const second = changeSnapshot(first, [{ span: { start: at, end: at + 3 }, text: "Four" }], 1);
  titlesOf(second.list);
  expect(read).toEqual(["-Two.", "+Four."]);
  const third = changeSnapshot(second, [{ span: { start: at, end: at + 4 }, text: "Five" }], 2);
  breaks = true;
  expect(() => titlesOf(third.list)).toThrow("broken");
  breaks = false;
  titlesOf(third.list);
  expect(titles.sort()).toEqual(["Five.", "One.", "Three."]);
});

test("cases are judged again after one of them threw", () => {
  const { list } = listOf(paper("One", "Ann Lee"));
  const { it: entry } = list.entries[0]!;
  let message = "before";
  const judged = () => {
    const report = { span: { start: 0, end: 0 }, message };
    return [{ report, entry, relatedIn: [] }];
  };
  let breaks = false;
  const mayBreak = () => {
    if (breaks) throw new Error("broken");
    return [];
  };
  const grounds = [{}];
  let changed: readonly string[] = [];
  const verdicts = new Verdicts({
    grounds: () => grounds,
    all: () => [
      { id: "a", keys: ["a"], judge: judged },
      { id: "b", keys: ["b"], judge: mayBreak },
    ],
    mentions: { takeChanged: () => changed },
  });
  const messages = (...keys: string[]) => {
    changed = keys;
    return verdicts.reports(list).map(({ report }) => report.message);
  };
  expect(messages()).toEqual(["before"]);
  message = "after";
  expect(messages("b")).toEqual(["before"]);
  breaks = true;
  expect(() => messages("b")).toThrow("broken");
  breaks = false;
  expect(messages()).toEqual(["after"]);
});

test("how alike two names are does not depend on which spelling of them came first", () => {
  const { entries } = listOf(
    paper("One", "Jo Hannes Lee"),
    paper("Two", "Jo Hanne Lee"),
    paper("Three", "J Ohannes Lee"),
    paper("Four", "J Ohanne Lee"),
  ).list;
  const pairsOf = (order: readonly number[]) => {
    const names = new AlikeNames();
    for (const index of order) names.add(entries[index]!.it);
    return names.pairs.map(({ one, other, needed }) => [one.key, other.key, needed]);
  };
  expect(pairsOf([0, 1, 2, 3])).toEqual([["johannelee", "johanneslee", 1]]);
  expect(pairsOf([2, 3, 0, 1])).toEqual(pairsOf([0, 1, 2, 3]));
});
