// Which papers a list holds twice since it was saved last, and which of the two entries is the new one.
import { expect, test } from "vitest";
import { newDuplicates } from "../../server/src/features/edit/newDuplicates.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { checkText } from "../support/checkRule.ts";
import { entry, list } from "./insertCase.ts";

/** Lines of the new and of the other entry, 1-based. */
function duplicates(before: string, now: string): [added: number, other: number][] {
  const lists = [before, now].map((text) => openSnapshot(list(text)).list);
  return newDuplicates(lists[0]!, lists[1]!, checkText(list(now))).map(({ added, other }) => [
    added.line + 1,
    "line" in other ? other.line + 1 : 0,
  ]);
}

const theory = "## Theory\n\n@2006.00001\n@2003.00001\n";
const alike = entry("2003.00001").replace("Paper 2003.00001", "Paper by Another Name");

test.each([
  ["a copy, below", theory, `${theory}\n@2003.00001\n`, [[8, 5]]],
  ["another entry of the paper, below", theory, `${theory}\n${alike}\n`, [[8, 5]]],
  ["another entry of the paper, above", theory, theory.replace("@2006", `${alike}\n@2006`), [[3, 7]]],
  [
    "an entry that became one of a listed paper",
    theory,
    theory.replace("@2006.00001", entry("2006.00001").replace("abs/2006.00001", "abs/2003.00001")),
    [[3, 5]],
  ],
  ["a third entry", `${theory}\n${alike}\n`, `${theory}\n${alike}\n${alike}\n`, [[10, 5]]],
  ["everything in a list that is new", "", `${theory}\n@2003.00001\n`, [[8, 5]]],
  ["nothing", theory, theory, []],
  ["a paper that is new and stands there once", theory, `${theory}@2001.00001\n`, []],
  ["a duplicate that was there before", `${theory}\n${alike}\n`, `${theory}\n${alike}\n\nMore.\n`, []],
  ["one of the two, mended", `${theory}\n${alike}\n`, `${theory}\n${alike.replace("Bo", "Bob")}\n`, []],
  ["one of the two, moved", `${theory}\n${alike}\n`, theory.replace("@2006", `${alike}\n@2006`), []],
])("%s", (_, before, now, expected) => expect(duplicates(before, now)).toEqual(expected));
