// Code that opening a list runs has run before: on the rules' own examples, until somebody opens a list.
import { expect, test } from "vitest";
import { Emitter } from "vscode-languageserver";
import { practiceLists, practiseUntil } from "../../server/src/lsp/practice.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { checkList } from "../../server/src/rules/runner.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";

/** Each look at the clock takes a millisecond; turns come when the test takes them. */
function slowTimer() {
  const turns: (() => void)[] = [];
  let now = 0;
  const after = (_milliseconds: number, turn: () => void) => {
    turns.push(turn);
    return () => void turns.splice(turns.indexOf(turn), 1);
  };
  return { timer: { now: () => now++, after }, turns };
}

test("they are short lists in which several rules find something", () => {
  const texts = practiceLists();
  expect(texts.join("").length).toBeLessThan(6000);
  const found = texts.flatMap((text) => {
    const { list, source } = openSnapshot(text);
    return checkList({ list, source }, inferHouseStyle(list, source), defaultRuleSettings);
  });
  expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThan(3);
});

test("it comes to an end, and then listens no longer", () => {
  const opened = new Emitter<string>();
  const { timer, turns } = slowTimer();
  practiseUntil(opened.event, timer);
  let count = 0;
  for (let turn = turns.shift(); turn; turn = turns.shift()) {
    turn();
    count++;
  }
  expect(count).toBeGreaterThan(20);
  expect(() => opened.fire("list.md")).not.toThrow();
  expect(turns).toEqual([]);
});

test("where a list is opened at once, nothing is practised", () => {
  const opened = new Emitter<string>();
  const { timer, turns } = slowTimer();
  practiseUntil(opened.event, timer);
  opened.fire("list.md");
  turns.shift()?.();
  expect(turns).toEqual([]);
});

test("once a list is opened, there is nothing more to practise", () => {
  const opened = new Emitter<string>();
  const { timer, turns } = slowTimer();
  practiseUntil(opened.event, timer);
  turns.shift()?.();
  turns.shift()?.();
  expect(turns).toHaveLength(1);
  opened.fire("list.md");
  turns.shift()?.();
  expect(turns).toEqual([]);
});
