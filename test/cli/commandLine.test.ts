// The command line as a whole: help, version, what cannot be understood, and the language server behind it.
import { copyFileSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CommandLine, openCommandLine, runProcess } from "./commandLineProcess.ts";

let cli: CommandLine;

beforeAll(async () => {
  cli = await openCommandLine();
});

afterAll(() => cli.dispose());

test("--version prints that of the package", async () => {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(await cli.run(["--version"])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
});

test("--help names every command", async () => {
  const { code, stdout } = await cli.run(["--help"]);
  expect(code).toBe(0);
  for (const command of [
    "check FILE...",
    "fix FILE...",
    "format FILE...",
    "show FILE",
    "style FILE",
    "add ID_OR_URL... FILE",
    "lsp",
  ]) {
    expect(stdout).toContain(`\n  ${command}  `);
  }
});

test.each(["check", "fix", "format", "show", "style", "stats", "add", "lsp"])(
  "%s --help says how it is used and how it ends",
  async (command) => {
    const { code, stdout } = await cli.run([command, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(`Usage: paper-list ${command} `);
    expect(stdout).toMatch(/^Exit code: /m);
    expect(stdout.split("\n").filter((line) => line.length > 100)).toEqual([]);
  },
);

describe("what cannot be understood gets one sentence on standard error, and exit code 2", () => {
  test.each([
    [[], "Say what to do; `paper-list --help` lists the commands."],
    [["chekc"], 'There is no command "chekc"; `paper-list --help` lists the commands.'],
    [
      ["check"],
      "check needs FILE: a Markdown list, or - for standard input. `paper-list check --help` says more.",
    ],
    [["show", "a", "b"], 'show takes one word, so "b" is one too many. `paper-list show --help` says more.'],
    [["lsp", "--pipe"], "Unknown option '--pipe'. `paper-list lsp --help` says more."],
  ])("%j", async (words, sentence) => {
    expect(await cli.run(words)).toEqual({ code: 2, stdout: "", stderr: `paper-list: ${sentence}\n` });
  });
});

describe("the files beside the program", () => {
  test.skipIf(process.platform === "win32")("are found through a link to it, as npm makes one", async () => {
    const link = join(cli.folder, "paper-list");
    symlinkSync(cli.bundle, link);
    const { code, stdout } = await runProcess(process.execPath, [link, "cache", "--help"], cli.folder);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^Usage: paper-list cache /) });
  });

  test("are missed in one sentence, and not by a command that does without", async () => {
    const alone = join(cli.folder, "alone.cjs");
    copyFileSync(cli.bundle, alone);
    const run = (...words: string[]) => runProcess(process.execPath, [alone, ...words], cli.folder);
    expect(await run("check", "--help")).toMatchObject({ code: 0, stderr: "" });
    const { code, stdout, stderr } = await run("cache", "--help");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^paper-list: .*Cannot find module '\.\/onlineCommands\.cjs'/);
  });
});

test("lsp --stdio answers an editor, and nothing but protocol goes to standard output", async () => {
  const input = [
    { id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } },
    { method: "initialized", params: {} },
    { id: 2, method: "shutdown" },
    { method: "exit" },
  ].map(framed);
  const { code, stdout, stderr } = await cli.run(["lsp", "--stdio"], {
    input: input.join(""),
    keepInputOpen: true,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(unframed(stdout)[0]).toMatchObject({ id: 1, result: { serverInfo: { name: "paper-list" } } });
});

function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** The messages of a stream that holds nothing else; throws where it does. */
function unframed(stream: string): { id?: number; method?: string }[] {
  const messages: { id?: number; method?: string }[] = [];
  let rest = Buffer.from(stream);
  while (rest.length > 0) {
    const header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString("latin1"));
    if (!header) throw new Error(`no message: ${rest.toString().slice(0, 100)}`);
    const end = header[0].length + Number(header[1]);
    messages.push(JSON.parse(rest.subarray(header[0].length, end).toString()));
    rest = rest.subarray(end);
  }
  return messages;
}
