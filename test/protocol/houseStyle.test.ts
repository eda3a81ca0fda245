// The server command that says which house style is read from a list.
import { expect, test } from "vitest";
import { type HouseStyleAnswer, houseStyleCommand } from "../../server/src/lsp/protocol.ts";
import { smallList } from "../features/smallList.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const uri = "file:///list.md";

async function asked(text: string, ...given: unknown[]): Promise<HouseStyleAnswer> {
  const editor = await server.startEditor();
  editor.open(uri, text);
  const request = { command: houseStyleCommand, arguments: given };
  return editor.request<HouseStyleAnswer>("workspace/executeCommand", request);
}

test("a line for each convention, with its evidence", async () => {
  const answer = await asked(smallList, { uri });
  if (answer.status === "failed") throw new Error(answer.message);
  expect(answer.lines.find((line) => line.startsWith("list marker"))).toMatch(/^list marker +- +4 of 4$/);
});

test.each([
  ["other Markdown", "# Notes\n", { uri }],
  ["a document that is not open", smallList, { uri: "file:///other.md" }],
  ["no document at all", smallList, undefined],
])("%s: one plain sentence", async (_what, text, params) => {
  const message = "This document does not read as a list of papers.";
  expect(await asked(text, params)).toEqual({ status: "failed", message });
});
