// "Turn RULE off for this list": what to write into the list's own file. What stands there stays as it is, to the blank.
import { createScanner, type Node, type ParseError, parseTree } from "jsonc-parser";
import { overlaps, type Span } from "../../base/span.ts";
import { insert, replace, type TextEdit } from "../../base/textEdit.ts";
import type { Finding } from "../../rules/rule.ts";

/** The rules that found something at `span` (document offsets), each with what it found there. */
export function rulesAt(findings: readonly Finding[], span: Span): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (overlaps(finding.span, span)) found.set(finding.rule, [...(found.get(finding.rule) ?? []), finding]);
  }
  return found;
}

/** The whole text of a new file that turns the rule off. */
export function newListFile(rule: string): string {
  return `${JSON.stringify({ rules: { [rule]: "off" } }, null, 2)}\n`;
}

const off = '"off"';

/**
 * The edits that turn the rule off in the text of a list's own file (offsets in it); its other options stay. Undefined
 * where the text is broken, or holds something else where the rules should stand: that is for its author to mend.
 */
export function turnOffIn(text: string, rule: string): readonly TextEdit[] | undefined {
  if (text.trim() === "") return [replace({ start: 0, end: text.length }, newListFile(rule))];
  const problems: ParseError[] = [];
  const tree = parseTree(text, problems, { allowTrailingComma: true });
  if (problems.length > 0 || tree?.type !== "object") return undefined;
  const rules = lastAt(tree, "rules");
  if (!rules) return append(text, tree, "rules", (indent, unit, eol) => rulesOf(rule, indent, unit, eol));
  if (rules.type !== "object") return undefined;
  const known = lastAt(rules, rule);
  if (!known) return append(text, rules, rule, () => off);
  if (known.type !== "object") return [replace(spanOf(known), off)];
  const severity = lastAt(known, "severity");
  return severity ? [replace(spanOf(severity), off)] : append(text, known, "severity", () => off);
}

/** Of properties that stand there twice the last counts, as when the file is read. */
function lastAt(object: Node, key: string): Node | undefined {
  return object.children?.filter(({ children }) => children?.[0]?.value === key).at(-1)?.children?.[1];
}

function rulesOf(rule: string, indent: string, unit: string, eol: string): string {
  return `{${eol}${indent}${unit}${JSON.stringify(rule)}: ${off}${eol}${indent}}`;
}

/** A property behind the others: on a line of its own where the closing brace has one, or where there are no others. */
function append(
  text: string,
  object: Node,
  name: string,
  printValue: (indent: string, unit: string, eol: string) => string,
): readonly TextEdit[] {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
  const brace = object.offset + object.length - 1;
  const lineStart = text.lastIndexOf("\n", brace) + 1;
  const closesAlone = lineStart > object.offset && text.slice(lineStart, brace).trim() === "";
  const outer = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", object.offset) + 1))![0];
  const indent = outer + unit;
  const property = `${JSON.stringify(name)}: ${printValue(indent, unit, eol)}`;
  const last = object.children?.at(-1);
  const end = last && last.offset + last.length;
  const lacksComma = end !== undefined && !hasComma(text.slice(end, brace));
  if (closesAlone) {
    return [...(lacksComma ? [insert(end, ",")] : []), insert(lineStart, `${indent}${property}${eol}`)];
  }
  if (end === undefined) return [insert(object.offset + 1, `${eol}${indent}${property}${eol}${outer}`)];
  return [lacksComma ? insert(end, `, ${property}`) : insert(brace, ` ${property}`)];
}

/** True where a comma stands outside of comments. */
function hasComma(text: string): boolean {
  const scanner = createScanner(text, true);
  scanner.scan();
  return text[scanner.getTokenOffset()] === ",";
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}
