// Colour is for eyes only, and nothing from a file or a service may steer the terminal.
import { expect, test } from "vitest";
import { visible, wantsColour } from "../../server/src/cli/terminal.ts";

test.each([
  ["a terminal", {}, true, true],
  ["a pipe or a file", {}, false, false],
  ["NO_COLOR is set", { NO_COLOR: "1" }, true, false],
  ["NO_COLOR is empty, which does not count", { NO_COLOR: "" }, true, true],
  ["the terminal knows no colour", { TERM: "dumb" }, true, false],
])("colour: %s", (_, environment, isTerminal, expected) => {
  expect(wantsColour(environment, isTerminal)).toBe(expected);
});

test("control characters and changes of direction are shown, not obeyed", () => {
  expect(visible("On \u001b[31mRed\u0007 \u202eNets")).toBe("On \ufffd[31mRed\ufffd \ufffdNets");
});

test("letters of any script, blanks and line breaks stay", () => {
  expect(visible("Erdős 深度 𝔸\n\tétude")).toBe("Erdős 深度 𝔸\n\tétude");
});
