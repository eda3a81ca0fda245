// What GitHub makes of headings for links to find them by.
import { slug } from "github-slugger";
import type { PhrasingContent } from "mdast";

/** The anchor of a heading by itself: `Related Resources` -> `related-resources`. Images and raw HTML count for nothing. */
export function anchorOf(nodes: readonly PhrasingContent[]): string {
  return slug(nodes.map(plain).join(""));
}

/** The same of a heading that is written in HTML. */
export function anchorOfText(text: string): string {
  return slug(text);
}

/** The anchors of all headings of a page, in order: of two that read the same, the second gets `-1`. */
export function uniqueAnchors(anchors: readonly string[]): string[] {
  const repeated = new Map<string, number>();
  return anchors.map((anchor) => {
    let unique = anchor;
    let times = repeated.get(anchor) ?? 0;
    while (repeated.has(unique)) unique = `${anchor}-${++times}`;
    if (times > 0) repeated.set(anchor, times);
    repeated.set(unique, 0);
    return unique;
  });
}

/** Blanks are not folded, since GitHub keeps them: `# Papers ![badge](...)` has the anchor `papers-`. */
function plain(node: PhrasingContent): string {
  if ("children" in node) return node.children.map(plain).join("");
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  return node.type === "break" ? "\n" : "";
}
