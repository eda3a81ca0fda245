// BibTeX over the real pipe: pasted, given to the command, or standing in the list; arXiv is asked for its own papers only.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CodeAction, ShowMessageParams } from "vscode-languageserver-protocol";
import {
  type AddPaperOutcome,
  addPaperCommand,
  type PasteEntriesAnswer,
  type PasteOffer,
  pasteEntriesRequest,
  pasteOfferRequest,
  type SectionsAnswer,
  sectionsRequest,
  validatePaperRequest,
} from "../../server/src/lsp/protocol.ts";
import { smallList, withLine } from "../features/smallList.ts";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import { modernEditor, type ProtocolClient } from "../support/protocolClient.ts";
import { serverProcess } from "./serverProcess.ts";

const server = serverProcess();
const uri = "file:///list.md";

const frankle = `@inproceedings{frankle20,
  title     = {Linear Mode Connectivity and the {Lottery Ticket} Hypothesis},
  author    = {Frankle, Jonathan and Dziugaite, Gintare Karolina and Roy, Daniel M.},
  booktitle = {Proceedings of the 37th International Conference on Machine Learning},
  url       = {http://proceedings.mlr.press/v119/frankle20a.html},
  year      = {2020}, month = jul
}`;
const entry =
  "- Linear Mode Connectivity and the Lottery Ticket Hypothesis. " +
  "[[paper]](http://proceedings.mlr.press/v119/frankle20a.html)\n" +
  "  - Jonathan Frankle, Gintare Karolina Dziugaite, Daniel M. Roy. *ICML 2020*\n";
const heading = "### Empirical Study: 2020\n\n";
const added = smallList.replace(heading, `${heading}${entry}`);

const listed = "@misc{dup, title = {Double trouble in double descent!}, author = {Anybody}}";
const fourier = "@misc{tancik, title = {Fourier}, eprint = {2006.10739}, archivePrefix = {arXiv}}";
const broken = "@article{half, title = {Half an Entry";

let arxiv: ArxivDouble;
beforeEach(async () => {
  arxiv = await startArxivDouble({ interval: 0 });
});
afterEach(() => arxiv.close());

async function opened(text = smallList, capabilities = modernEditor): Promise<ProtocolClient> {
  const initializationOptions = { arxivEndpoint: arxiv.endpoint, arxivInterval: 0 };
  const editor = await server.startEditor({ initializationOptions, capabilities });
  editor.open(uri, text);
  return editor;
}

describe("pasted", () => {
  const line = smallList.split("\n").indexOf("### Empirical Study: 2020") + 1;
  const ask = (editor: ProtocolClient, text: string) =>
    editor.request<PasteOffer | null>(pasteOfferRequest, { uri, text, line });
  const take = async (editor: ProtocolClient, text: string) => {
    const params = { uri, text, line, digest: true };
    const answer = await editor.request<PasteEntriesAnswer>(pasteEntriesRequest, params);
    if (answer.status === "planned") editor.edit({ changes: { [uri]: [...answer.edits] } });
    return answer;
  };

  test("is offered as an entry and as a link, and becomes the entry in the list's style", async () => {
    const editor = await opened();
    expect(await ask(editor, frankle)).toEqual({
      papers: 1,
      preferred: true,
      digests: false,
      link: "[[paper]](http://proceedings.mlr.press/v119/frankle20a.html)",
    });
    expect(await take(editor, frankle)).toMatchObject({
      status: "planned",
      papers: 1,
      first: { section: "Empirical Study", yearHeading: "Empirical Study: 2020" },
      message: null,
    });
    expect(editor.text(uri)).toBe(added);
    expect(arxiv.requests).toEqual([]);
  });

  test("with papers of arXiv, one that is listed and one that breaks off, each is told", async () => {
    const editor = await opened();
    const text = [frankle, listed, fourier, broken].join("\n\n");
    expect(await ask(editor, text)).toMatchObject({ papers: 2, link: null });
    const answer = await take(editor, text);
    expect(answer).toMatchObject({ status: "planned", papers: 2 });
    expect(answer.message).toBe(
      'The BibTeX entry "half" breaks off at "title": a brace, a quote or a value is missing. ' +
        "“Double trouble in double descent!”: It is already listed in Theory › 2020, line 13.",
    );
    expect(editor.text(uri)).toContain(entry);
    expect(editor.text(uri)).toContain("[[paper]](https://arxiv.org/abs/2006.10739)");
    expect(arxiv.requests.map(({ ids }) => ids)).toEqual([["2006.10739"]]);
  });

  test.each([
    [
      "is listed",
      listed,
      "“Double trouble in double descent!”: It is already listed in Theory › 2020, line 13.",
    ],
    [
      "breaks off",
      broken,
      'The BibTeX entry "half" breaks off at "title": a brace, a quote or a value is missing.',
    ],
    ["has no title", "@misc{a, author = {B}}", 'The BibTeX entry "a" has no title.'],
  ])("where it %s, says so and stays text", async (_, text, message) => {
    const editor = await opened();
    expect(await ask(editor, text)).toEqual({ papers: 1, preferred: true, digests: false, link: null });
    expect(await take(editor, text)).toEqual({ status: "failed", message });
    expect(editor.text(uri)).toBe(smallList);
  });

  test("elsewhere than on an empty line among papers, or without an entry, is text like any other", async () => {
    const editor = await opened();
    expect(await ask(editor, "@comment{a}")).toBeNull();
    const params = { uri, text: broken, line: 2 };
    expect(await editor.request<PasteOffer | null>(pasteOfferRequest, params)).toBeNull();
  });
});

describe("given to the command", () => {
  const add = async (editor: ProtocolClient, paper: string) =>
    editor.request<AddPaperOutcome>("workspace/executeCommand", {
      command: addPaperCommand,
      arguments: [{ uri, paper, section: "Empirical Study" }],
    });
  const line = added.split("\n").indexOf(entry.split("\n")[0]!);

  test("is added at its place, in one edit", async () => {
    const editor = await opened();
    expect(await add(editor, frankle)).toMatchObject({ status: "added", section: "Empirical Study", line });
    expect(editor.text(uri)).toBe(added);
    expect(await add(editor, frankle)).toMatchObject({ status: "already-listed", line });
  });

  test("with several papers is added without those that cannot be, which are named", async () => {
    const editor = await opened();
    expect(await add(editor, `${frankle}\n${listed}\n${broken}`)).toMatchObject({
      status: "added-several",
      papers: 1,
      line,
      left: [
        expect.stringMatching(/^The BibTeX entry "half"/),
        expect.stringMatching(/It is already listed/),
      ],
    });
    expect(editor.text(uri)).toBe(added);
  });

  test.each([
    [broken, 'The BibTeX entry "half" breaks off at "title": a brace, a quote or a value is missing.'],
    ["@misc{a, author = {B}}", 'The BibTeX entry "a" has no title.'],
    ["@comment{a}", "There is no paper in this BibTeX."],
  ])("changes nothing where it is %s", async (text, message) => {
    const editor = await opened();
    expect(await add(editor, text)).toEqual({ status: "failed", message });
    expect(editor.text(uri)).toBe(smallList);
    if (text === broken) expect(await editor.request(validatePaperRequest, { text })).toBe(message);
  });

  test("is asked about like an id: whether it is one, and where it could go", async () => {
    const editor = await opened();
    expect(await editor.request(validatePaperRequest, { text: frankle })).toBeNull();
    const answer = await editor.request<SectionsAnswer>(sectionsRequest, { uri, paper: frankle });
    expect(answer).toMatchObject({ status: "sections", sections: [{ papers: 3 }, { papers: 1 }] });
    expect(arxiv.requests).toEqual([]);
  });
});

describe("standing in the list", () => {
  const ask = async (editor: ProtocolClient, from: string, to = from) => {
    const document = editor.document(uri);
    const start = document.positionAt(editor.text(uri).indexOf(from));
    const end = document.positionAt(editor.text(uri).indexOf(to));
    const params = { textDocument: { uri }, range: { start, end }, context: { diagnostics: [] } };
    const actions = await editor.request<CodeAction[]>("textDocument/codeAction", params);
    return actions.filter(({ title }) => /^(?:Add|Already)/.test(title));
  };
  const withText = (text: string) => withLine("## Contributing", `${text}\n\n## Contributing`);

  test("makes way for its entry when that is taken", async () => {
    const editor = await opened(withText(frankle));
    const [offer, ...others] = await ask(editor, "booktitle");
    expect(others).toEqual([]);
    expect(offer?.title).toBe(
      "Add “Linear Mode Connectivity and the Lottery Ticket Hypothesis” to Empirical Study › 2020",
    );
    expect(editor.edit(offer!.edit!)).toBe(true);
    expect(editor.text(uri)).toBe(added);
  });

  test("several at once where they are selected; one that is listed leads there", async () => {
    const other = '@article{pearl, title = "Causality Notes", author = "Judea Pearl", year = 2009}';
    const editor = await opened(withText(`${frankle}\n\n${other}\n\n${listed}`));
    const [offer, known] = await ask(editor, "@inproceedings", "Anybody");
    expect(offer?.title).toBe("Add 2 papers to Empirical Study");
    expect(known?.title).toBe("Already listed: “Double Trouble in Double Descent” (Theory › 2020)");
    editor.edit(offer!.edit!);
    const text = editor.text(uri);
    expect(text).toContain(entry);
    expect(text).toContain("- Causality Notes.\n  - Judea Pearl.\n");
    expect(text.match(/@\w+\{/g)).toEqual(["@misc{"]);
  });

  describe("with the id of a paper of arXiv", () => {
    const title = "Fourier Features Let Networks Learn High Frequency Functions in Low Dimensional Domains";
    const tancik = `@misc{tancik2020,
  title         = {Fourier Features},
  author        = {Matthew Tancik},
  eprint        = {2006.10739},
  archivePrefix = {arXiv}
}`;
    const head = `- ${title}. [[paper]](https://arxiv.org/abs/2006.10739)\n`;
    const resolve = (editor: ProtocolClient, action: CodeAction) =>
      editor.request<CodeAction>("codeAction/resolve", action);
    const told = async (editor: ProtocolClient) =>
      (await editor.next<ShowMessageParams>("window/showMessage")).message;

    test("makes way for the entry that arXiv's answer becomes, in one edit", async () => {
      const editor = await opened(withText(tancik));
      const [offer, ...others] = await ask(editor, "Matthew");
      expect(others).toEqual([]);
      expect(offer).toMatchObject({ title: "Add “Fourier Features” to Empirical Study › 2020" });
      expect([offer!.edit, arxiv.requests]).toEqual([undefined, []]);
      const { edit, command } = await resolve(editor, offer!);
      expect(arxiv.requests.map(({ ids }) => ids)).toEqual([["2006.10739"]]);
      expect(edit!.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
      expect(editor.edit(edit!)).toBe(true);
      const text = editor.text(uri);
      expect(text).toContain(`${heading}${head}  - Matthew Tancik, `);
      // Nothing but the entry is new.
      const start = text.indexOf(head);
      const end = text.indexOf("\n", text.indexOf("\n", start) + 1) + 1;
      expect(text.slice(0, start) + text.slice(end)).toBe(smallList);
      await editor.request("workspace/executeCommand", command);
      const line = smallList.slice(0, start).split("\n").length - 1;
      expect(editor.asked.at(-1)).toMatchObject({ params: { selection: { start: { line } } } });
    });

    test("keeps the venue that it tells and arXiv does not", async () => {
      const published = tancik
        .replace("@misc", "@inproceedings")
        .replace("2006.10739", "2507.07338")
        .replace(
          "eprint",
          "booktitle = {International Conference on Machine Learning}, year = 2025,\n  eprint",
        );
      const editor = await opened(withText(published));
      const [offer] = await ask(editor, "Matthew");
      editor.edit((await resolve(editor, offer!)).edit!);
      expect(editor.text(uri)).toContain("Vadim Sokolov. *ICML 2025*\n");
    });

    test("is found where it stands when the paper comes", async () => {
      const editor = await opened(withText(tancik));
      const [offer] = await ask(editor, "Matthew");
      editor.replace(uri, "Some papers.\n", "Some papers.\n\nAnd more words.\n");
      const { edit } = await resolve(editor, offer!);
      expect(edit!.documentChanges).toMatchObject([{ textDocument: { version: 2 } }]);
      editor.edit(edit!);
      expect(editor.text(uri)).toContain(head);
      expect(editor.text(uri)).not.toContain("@misc");
    });

    test.each([
      ["has no such paper", "2006.99999", /^arXiv has no paper with the id 2006\.99999\.$/],
      ["cannot be reached", "2006.10739", /^arXiv \(.*\) cannot be reached.*[.?]$/],
    ])("stays, and the user is told why, where arXiv %s", async (what, id, message) => {
      const text = withText(tancik.replace("2006.10739", id));
      const editor = await opened(text);
      if (what === "cannot be reached") await arxiv.close();
      const [offer] = await ask(editor, "Matthew");
      expect((await resolve(editor, offer!)).edit).toBeUndefined();
      expect(await told(editor)).toMatch(message);
      expect(editor.text(uri)).toBe(text);
    });

    test("leads to the entry where the paper is listed", async () => {
      const editor = await opened(withText(tancik.replace("2006.10739", "2003.01054")));
      const titles = (await ask(editor, "Matthew")).map((action) => action.title);
      expect(titles).toEqual(["Already listed: “Double Trouble in Double Descent” (Theory › 2020)"]);
    });

    test("becomes entries with others at once; those that cannot be had stay", async () => {
      const missing = tancik.replace("tancik2020", "missing").replace("10739", "99999");
      const editor = await opened(withText(`${tancik}\n\n${frankle}\n\n${missing}`));
      const [offer, ...others] = await ask(editor, "@misc", "2006.99999");
      expect(others).toEqual([]);
      expect(offer!.title).toBe("Add 3 papers to Empirical Study");
      const { edit } = await resolve(editor, offer!);
      expect(await told(editor)).toBe("arXiv has no paper with the id 2006.99999.");
      editor.edit(edit!);
      const text = editor.text(uri);
      expect(text).toContain(entry);
      expect(text).toContain(head);
      expect(text.match(/@\w+\{\w+/g)).toEqual(["@misc{missing"]);
      expect(text).toContain(missing);
    });

    test("is a command for an editor that cannot wait for edits", async () => {
      const editor = await opened(withText(tancik), { ...modernEditor, textDocument: {} });
      const [offer] = await ask(editor, "Matthew");
      const { command, arguments: given } = offer!.command!;
      const outcome = await editor.request("workspace/executeCommand", { command, arguments: given });
      expect(outcome).toMatchObject({ status: "added", title });
      expect(editor.text(uri)).toContain(head);
      expect(editor.text(uri)).not.toContain("@misc");
    });
  });

  test.each([
    ["in a code block", `\`\`\`bibtex\n${frankle}\n\`\`\``],
    ["that breaks off", "@article{half, title = {booktitle"],
    ["beside other words", `${frankle} and so on`],
  ])("is left alone where it is %s", async (_, text) =>
    expect(await ask(await opened(withText(text)), "booktitle")).toEqual([]),
  );
});
