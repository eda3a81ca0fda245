// Every fault of the table, as an editor meets it that adds a paper: one sentence, and the document as it was.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ShowMessageParams } from "vscode-languageserver-protocol";
import { type AddPaperOutcome, type AddPaperParams, addPaperCommand } from "../../server/src/lsp/protocol.ts";
import { smallList } from "../features/smallList.ts";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import { faultTable } from "../support/faultTable.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const uri = "file:///list.md";

let arxiv: ArxivDouble;
beforeEach(async () => {
  arxiv = await startArxivDouble({ interval: 0 });
});
afterEach(() => arxiv.close());

// The server gives a request half a minute, which is too long for a test; test/papers and test/cli have these two.
const rows = faultTable.filter(({ timeout }) => timeout === undefined);

test.each(rows)("$name", async ({ fault, endpoint, id = "2006.10739", told }) => {
  if (fault) arxiv.faults.set(fault);
  const arxivEndpoint = endpoint?.(arxiv.endpoint) ?? arxiv.endpoint;
  const editor = await server.startEditor({ initializationOptions: { arxivEndpoint, arxivInterval: 0 } });
  editor.open(uri, smallList);
  const params: AddPaperParams = { uri, paper: id, section: "Empirical Study" };
  const asked = { command: addPaperCommand, arguments: [params] };
  expect(await editor.request<AddPaperOutcome>("workspace/executeCommand", asked)).toEqual({
    status: "failed",
    message: expect.stringMatching(told),
  });
  expect((await editor.next<ShowMessageParams>("window/showMessage")).message).toMatch(told);
  expect(editor.unread("window/showMessage")).toEqual([]);
  expect(editor.text(uri)).toBe(smallList);
});
