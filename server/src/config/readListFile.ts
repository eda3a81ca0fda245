// Reads a list's own file `.paper-list.json`: JSON with comments, as VS Code writes its own settings.
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Span } from "../base/span.ts";
import type { PinnedConventions, SectionDefinition } from "../model/pinnedStyle.ts";
import type { OptionValue } from "../rules/ruleOptions.ts";
import type { OwnVenue, RuleLevel } from "../rules/ruleSettings.ts";
import { emptyListFile, type ListFile, type ListFileProblem } from "./listFile.ts";
import { listFileSpec } from "./listFileSpec.ts";
import { readValue, spanOf } from "./readValue.ts";

/** Where names stand that only somebody who has read the lists can judge; UTF-16 offsets in the file. */
export interface ListFilePlaces {
  readonly files: ReadonlyMap<string, Span>;
  readonly sections: ReadonlyMap<string, Span>;
}

export interface ListFileReading {
  readonly file: ListFile;
  /** In the order of the file. */
  readonly problems: readonly ListFileProblem[];
  readonly places: ListFilePlaces;
}

/** What the text says as far as it can be used, and what is wrong with the rest. Never throws. */
export function readListFile(text: string): ListFileReading {
  const { tree, problem } = parse(text);
  const problems: ListFileProblem[] = problem ? [problem] : [];
  const value = tree && readValue(listFileSpec, tree, "", (found) => problems.push(found));
  problems.sort((a, b) => a.span.start - b.span.start);
  return {
    file: value === undefined ? emptyListFile : listFileFrom(value as Written),
    problems,
    places: {
      files: new Map(childrenAt(tree, "files").map((node) => [String(node.value), spanOf(node)])),
      sections: new Map(
        childrenAt(tree, "sections").flatMap(({ children: [name] = [] }) =>
          name ? [[String(name.value), spanOf(name)] as const] : [],
        ),
      ),
    },
  };
}

/** What `readValue` makes of a file by the spec. */
interface Written {
  readonly rules?: Readonly<Record<string, WrittenRule>>;
  readonly style?: Omit<PinnedConventions, "yearHeading"> & { readonly yearHeading?: string };
  readonly venues?: readonly (Omit<OwnVenue, "aliases"> & Partial<OwnVenue>)[];
  readonly sections?: ReadonlyMap<string, SectionDefinition>;
  readonly files?: readonly string[];
}

type WrittenRule = { readonly severity?: RuleLevel } & Readonly<Record<string, OptionValue>>;

function listFileFrom({ rules = {}, style = {}, venues = [], sections, files = [] }: Written): ListFile {
  const levels: Record<string, RuleLevel> = {};
  const options: Record<string, Readonly<Record<string, OptionValue>>> = {};
  for (const [rule, { severity, ...given }] of Object.entries(rules)) {
    if (severity !== undefined) levels[rule] = severity;
    if (Object.keys(given).length > 0) options[rule] = given;
  }
  return {
    rules: levels,
    options,
    style: { conventions: conventionsFrom(style), sections: sections ?? new Map() },
    venues: venues.map((venue) => ({ ...venue, aliases: venue.aliases ?? [] })),
    files: [...new Set(files)],
  };
}

function conventionsFrom({ yearHeading, ...others }: NonNullable<Written["style"]>): PinnedConventions {
  const [, marks, template] = /^(#{1,6}) +(.+)$/.exec(yearHeading ?? "") ?? [];
  if (marks === undefined || template === undefined) return others;
  return { ...others, yearHeading: { depth: marks.length, template: template.trim() } };
}

/** Only the first slip is named: what follows it is often its consequence. */
function parse(text: string): { readonly tree?: Node | undefined; readonly problem?: ListFileProblem } {
  const errors: ParseError[] = [];
  try {
    // A byte-order mark is no part of the JSON; offsets stay as they are.
    const tree = parseTree(text.replace(/^\ufeff/, " "), errors, { allowTrailingComma: true });
    const [first] = errors;
    return first ? { tree, problem: syntaxProblem(text, first) } : { tree };
  } catch {
    const message = "The file is nested too deeply to be read; nothing of it counts.";
    return { problem: { span: { start: 0, end: 0 }, severity: "error", message } };
  }
}

const sentences: Readonly<Record<string, string>> = {
  InvalidNumberFormat: "This is not a number as JSON writes it.",
  UnexpectedEndOfNumber: "This number is cut off.",
  PropertyNameExpected: "The name of a property must stand here, in double quotes.",
  ValueExpected: "A value is missing here.",
  ColonExpected: "A colon is missing here.",
  CommaExpected: "A comma is missing here.",
  CloseBraceExpected: "A closing brace } is missing here.",
  CloseBracketExpected: "A closing bracket ] is missing here.",
  EndOfFileExpected: "The file should end here, and more follows.",
  UnexpectedEndOfComment: "This comment is not closed.",
  UnexpectedEndOfString: "This text lacks its closing quote.",
  InvalidUnicode: "This is not a Unicode escape as JSON writes it.",
  InvalidEscapeCharacter: "There is no such escape in JSON; a backslash is written twice.",
  InvalidCharacter: "This character must be written as an escape.",
};

function syntaxProblem(text: string, { error, offset, length }: ParseError): ListFileProblem {
  const message =
    text.trim() === ""
      ? "The file is empty; write { } or delete it."
      : (sentences[printParseErrorCode(error)] ?? "This is no JSON: texts stand in double quotes.");
  const start = Math.min(offset, text.length);
  return { span: { start, end: Math.min(start + length, text.length) }, severity: "error", message };
}

function childrenAt(tree: Node | undefined, key: string): readonly Node[] {
  const node = tree?.type === "object" ? findNodeAtLocation(tree, [key]) : undefined;
  return node?.children ?? [];
}
