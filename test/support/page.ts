// The page that Markdown makes, as far as a reader sees it: for tests of changes that nobody may see.
import { parseMarkdown } from "../../server/src/parse/mdast.ts";

/** A comment behind a text that silences rules; suppression.test.ts looks at those with lines of their own. */
const silencing = / <!-- paper-list-[^>]*-->/g;

/** The page as a reader sees it: the tree without places; in prose blanks are folded and a line break is one, in code they are kept. */
export function page(text: string): string {
  return JSON.stringify(parseMarkdown(text.replace(silencing, "")), (key, value) => {
    if (key === "position") return undefined;
    const prose = value?.type === "text" || value?.type === "html";
    return prose
      ? {
          ...value,
          value: value.value
            .replace(/[ \t]+/g, " ")
            .replace(/ ?\r?\n ?/g, value.type === "text" ? " " : "\n")
            .trimEnd(),
        }
      : value;
  });
}
