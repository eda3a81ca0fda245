// What was typed, read against a command's row of the table.
import { describe, expect, test } from "vitest";
import { type Command, exitCode, formatOption } from "../../server/src/cli/command.ts";
import { commandHelp, generalHelp } from "../../server/src/cli/help.ts";
import { readArguments } from "../../server/src/cli/readArguments.ts";

const command: Command = {
  name: "read",
  summary: "Reads two things",
  operands: [
    { name: "ID", summary: "an id" },
    { name: "FILE", summary: "a file" },
  ],
  options: [formatOption, { name: "dry-run", summary: "write nothing" }],
  notes: ["Exit code: 0."],
  run: async () => exitCode.fine,
};

describe("readArguments", () => {
  test("takes operands, values and switches in any order", () => {
    expect(readArguments(command, ["--dry-run", "one", "--format=json", "two"])).toEqual({
      ok: true,
      help: false,
      request: {
        operands: ["one", "two"],
        values: new Map([["format", "json"]]),
        lists: new Map(),
        switches: new Set(["dry-run"]),
      },
    });
  });

  test("collects an option that may be repeated", () => {
    const rule = { name: "rule", value: "RULE", repeated: true, summary: "a rule" };
    const words = ["one", "two", "--rule", "a", "--rule=b"];
    expect(readArguments({ ...command, options: [rule] }, words)).toMatchObject({
      request: { lists: new Map([["rule", ["a", "b"]]]), values: new Map() },
    });
  });

  test("takes everything after -- as an operand", () => {
    expect(readArguments(command, ["--", "-1", "--dry-run"])).toMatchObject({
      ok: true,
      request: { operands: ["-1", "--dry-run"], switches: new Set() },
    });
  });

  test("asks for no operand where help is wanted", () => {
    expect(readArguments(command, ["-h"])).toMatchObject({ ok: true, help: true });
  });

  test.each([
    [[], "read needs ID: an id."],
    [["one"], "read needs FILE: a file."],
    [["one", "two", "three"], 'read takes 2 words, so "three" is one too many.'],
    [["one", "two", "--format", "xml"], '--format is text or json, not "xml".'],
    [["one", "two", "--wet-run"], "Unknown option '--wet-run'."],
    [["one", "two", "--format"], "Option '--format <value>' argument missing."],
    [["one", "two", "--dry-run=yes"], "Option '--dry-run' does not take an argument."],
  ])("%j is refused in one sentence", (words, problem) => {
    expect(readArguments(command, words)).toEqual({ ok: false, problem });
  });
});

describe("help", () => {
  test("names every operand and option and the notes", () => {
    expect(commandHelp(command)).toBe(
      [
        "Usage: paper-list read ID FILE [--format FORMAT] [--dry-run]",
        "",
        "Reads two things.",
        "",
        "  ID    an id",
        "  FILE  a file",
        "",
        "Options:",
        "  --format FORMAT  text or json: the form of the report; text unless said otherwise",
        "  --dry-run        write nothing",
        "  --help           print this help",
        "",
        "Exit code: 0.",
        "",
      ].join("\n"),
    );
  });

  test("lists the commands, folded beside their names", () => {
    expect(
      generalHelp([command, { ...command, name: "read-all", summary: "Reads ".repeat(16).trim() }]),
    ).toBe(
      [
        "paper-list checks, shows and extends Markdown lists of research papers.",
        "",
        "Usage: paper-list COMMAND [OPTIONS]",
        "",
        "Commands:",
        "  read ID FILE      Reads two things",
        "  read-all ID FILE  Reads Reads Reads Reads Reads Reads Reads Reads Reads Reads Reads Reads Reads",
        "                    Reads Reads Reads",
        "",
        "Options:",
        "  --help     print this help, or after a command its own",
        "  --version  print the version",
        "",
      ].join("\n"),
    );
  });
});
