// The requests behind the page of statistics and the tree of papers.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type PaperNode,
  paperNodesRequest,
  type Statistics,
  statisticsRequest,
} from "../../server/src/lsp/protocol.ts";
import { smallList } from "../features/smallList.ts";
import type { ProtocolClient } from "../support/protocolClient.ts";
import { Repository } from "../support/repository.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const textDocument = { uri: "file:///list.md" };

async function opened(text: string, uri = textDocument.uri): Promise<ProtocolClient> {
  const editor = await server.startEditor();
  editor.open(uri, text);
  return editor;
}

describe("statistics", () => {
  test("follow the text", async () => {
    const editor = await opened(smallList);
    const ask = () => editor.request<Statistics>(statisticsRequest, { textDocument });
    expect(await ask()).toMatchObject({ papers: 4, withCode: 1 });
    editor.replace(textDocument.uri, " [[code]](https://github.com/mariaref/Random_Features)", "");
    expect(await ask()).toMatchObject({ papers: 4, withCode: 0 });
  });

  test("are not there for other Markdown", async () => {
    const editor = await opened("# Notes\n");
    expect(await editor.request(statisticsRequest, { textDocument })).toBeNull();
  });
});

describe("the tree of papers", () => {
  const ask = async (
    editor: ProtocolClient,
    path: readonly string[],
    uri = textDocument.uri,
    filter = "",
  ) => {
    const params = { textDocument: { uri }, path, filter };
    return (await editor.request<PaperNode[]>(paperNodesRequest, params)).map(({ label }) => label);
  };

  test("answers row by row", async () => {
    const editor = await opened(smallList);
    expect(await ask(editor, [])).toEqual(["Sections", "Years", "Authors", "Venues", "Missing"]);
    expect(await ask(editor, ["section"])).toEqual(["Theory", "Empirical Study"]);
    expect(await ask(editor, ["section"], undefined, "arjovsky")).toEqual(["Theory"]);
  });

  describe("in a repository", () => {
    let repository: Repository;
    beforeEach(() => {
      repository = new Repository();
    });
    afterEach(() => repository.dispose());
    const withoutOne = smallList.replace(/- Invariant Risk[\s\S]*?Lopez-Paz\.\n/, "");

    test("tells what the branch added, committed or not", async () => {
      repository.commit("README.md", withoutOne);
      repository.git("branch", "--move", "main");
      repository.git("checkout", "--quiet", "-b", "more");
      repository.commit("README.md", smallList);
      const another = "- On A. [[paper]](https://arxiv.org/abs/2009.00001)\n  - Ada Lovelace.\n";
      const uri = repository.uri("README.md");
      const editor = await opened(smallList.replace("- Double Trouble", `${another}- Double Trouble`), uri);
      expect((await ask(editor, [], uri)).at(-1)).toBe("Added on This Branch");
      expect(await ask(editor, ["added"], uri)).toEqual(["On A", "Invariant Risk Minimization"]);
    });

    test("tells on the main branch what is not committed", async () => {
      repository.commit("README.md", withoutOne);
      repository.git("branch", "--move", "main");
      const uri = repository.uri("README.md");
      expect(await ask(await opened(smallList, uri), ["added"], uri)).toEqual([
        "Invariant Risk Minimization",
      ]);
    });

    test("says nothing of it where no branch is the main one", async () => {
      repository.commit("README.md", withoutOne);
      repository.git("branch", "--move", "elsewhere");
      const uri = repository.uri("README.md");
      expect((await ask(await opened(smallList, uri), [], uri)).at(-1)).toBe("Missing");
    });
  });
});
