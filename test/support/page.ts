// The page that Markdown makes, as far as a reader sees it: for tests of changes that nobody may see.
import { parseMarkdown } from "../../server/src/parse/mdast.ts";

/** A comment that silences rules shows nowhere, and neither does the blank before it. */
const silencing = /[ \t]*<!--\s*paper-list-[\s\S]*?-->/g;

/** The page as a reader sees it: the tree without places; in prose blanks are folded and a line break is one, in code they are kept. */
export function page(text: string): string {
  return JSON.stringify(parseMarkdown(ended(text)), (key, value) => {
    if (key === "position") return undefined;
    if (key === "children") return joined(value.flatMap(shown));
    return value;
  });
}

/** A last line is a line with or without its break; micromark lets a tag at the very end stand outside of the list above it. */
function ended(text: string): string {
  return /[\r\n]$/.test(text) ? text : `${text}\n`;
}

interface Shown {
  readonly type: string;
  readonly value?: string;
}

function shown(node: Shown): Shown[] {
  if (node.type === "text") return [{ ...node, value: folded(node.value!).replace(/ ?\r?\n ?/g, " ") }];
  if (node.type !== "html") return [node];
  const value = folded(node.value!.replace(silencing, "")).replace(/ ?\r?\n ?/g, "\n");
  return value.trim() === "" ? [] : [{ ...node, value: value.trimEnd() }];
}

function folded(text: string): string {
  return text.replace(/[ \t]+/g, " ");
}

/** Texts between which a comment stood are one; blanks at the end of a line or a paragraph show nowhere. */
function joined(nodes: readonly Shown[]): Shown[] {
  const result: Shown[] = [];
  for (const node of nodes) {
    const before = result.at(-1);
    if (node.type === "text" && before?.type === "text") {
      result[result.length - 1] = { ...before, value: folded(before.value! + node.value!) };
    } else result.push(node);
  }
  const last = result.at(-1);
  if (last?.type !== "text") return result;
  const value = last.value!.trimEnd();
  return [...result.slice(0, -1), ...(value === "" ? [] : [{ ...last, value }])];
}
