// contents-link: a link to a place on the page that is not there, as a table of contents has after a heading was renamed.
import { readableSignsOf } from "../base/letterPattern.ts";
import { replace } from "../base/textEdit.ts";
import { type List, type PageLink, type Placed, place, within } from "../model/list.ts";
import { perRegion } from "../model/region.ts";
import type { SourceText } from "../model/sourceText.ts";
import { perSums } from "../model/sums.ts";
import { fragmentsByRegion, headingAnchors, isExplicitAnchor } from "./layout/pageAnchors.ts";
import type { ListRule, Report } from "./rule.ts";
import { quote } from "./wording.ts";

export const contentsLink: ListRule<Report> = {
  scope: "list",
  meta: {
    id: "contents-link",
    summary: "A link to a heading of the page that has no such heading.",
    why:
      "A click on it does nothing. GitHub makes the anchor of a heading from its text: lower case, blanks as hyphens, " +
      "most other signs left out. When a heading is renamed, its line in the table of contents goes dead without a word.",
    severity: "warning",
    fix: "suggested",
    examples: [
      {
        name: "a section that was renamed",
        text: `# Papers

## Contents

- [Theory](#theory)
- [Other Papers](⟦#other-papers⟧)
- [Robustness & Privacy](⟦#robustness-privacy⟧)

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

## Robustness & Privacy

- Certified Robustness. [[paper]](https://arxiv.org/abs/1802.03471)
  - Mathias Lecuyer, Vaggelis Atlidakis.

## Others

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
`,
        fixed: `# Papers

## Contents

- [Theory](#theory)
- [Other Papers](#other-papers)
- [Robustness & Privacy](#robustness--privacy)

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

## Robustness & Privacy

- Certified Robustness. [[paper]](https://arxiv.org/abs/1802.03471)
  - Mathias Lecuyer, Vaggelis Atlidakis.

## Others

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.
`,
      },
      {
        name: "a line with other words than its heading",
        text: `# Papers

- [Other Papers](#others)
- [Resources](#related-resources)

## Others

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.

## Related Resources

- [A list of lists](https://example.org)
`,
      },
      {
        name: "a badge in a heading, a heading twice, an anchor in HTML, the top of the page",
        text: `# Papers ![badge](https://example.org/badge.svg)

- [Papers](#papers-)
- [Kernels](#kernels-1)
- [Old papers](#classics)

## Kernels

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.

## Other topics

### Kernels

<a id="classics"></a>

- Kernel Methods for Deep Learning. [[paper]](https://arxiv.org/abs/1112.3712)
  - Youngmin Cho, Lawrence Saul.

[Back to top](#top)
`,
      },
      {
        name: "code shows how a link is written",
        text: `# Papers

Write \`[Theory](#your-topic)\` here.

## Theory

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572)
  - Arthur Jacot, Franck Gabriel.
`,
      },
    ],
  },
  looksAt: [],
  check(list, _style, source) {
    // The text is looked at only where something may be wrong.
    const dead = leadToNoHeading(list, undefined).filter(({ fragment }) => !isExplicitAnchor(list, fragment));
    if (dead.length === 0) return [];
    const targets = targetsIn(list);
    return dead.map(({ region, link, fragment }) => {
      const placed = within(list.regions[region]!, link);
      return report(placed, targetOf(placed, fragment, targets, source), source);
    });
  },
};

const leadToNoHeading = perSums((sums) => {
  const ofHeadings = headingAnchors(sums).all;
  return fragmentsByRegion(sums).flatMap(({ region, links }) =>
    links.flatMap(({ link, fragment }) => (ofHeadings.has(fragment) ? [] : { region, link, fragment })),
  );
});

/** A fix is offered where the address is written as it reads, without escapes. */
function report(link: Placed<PageLink>, target: string | undefined, source: SourceText): Report {
  const span = place(link.it.url.span, link);
  const { text } = link.it.url;
  const lost = `The link to ${quote(text)} leads nowhere: no heading of this page has that anchor`;
  if (target === undefined) return { span, message: `${lost}; mend it or delete the link.` };
  const message = `${lost}; point it to ${quote(`#${target}`)} instead.`;
  if (source.slice(span) !== text) return { span, message };
  const title = `Point the link to #${target}`;
  return { span, message, fix: { title, safe: false, edits: [replace(span, `#${target}`)] } };
}

/** Anchors by the letters and digits of their headings, and by their own. */
interface Targets {
  readonly byText: ReadonlyMap<string, readonly string[]>;
  readonly byAnchor: ReadonlyMap<string, readonly string[]>;
}

function targetsIn(list: List): Targets {
  const anchors = headingAnchors(list).inOrder;
  const texts = list.regions.flatMap(({ it }) => headingLetters(it));
  return { byText: groupBy(anchors, (_, index) => texts[index]!), byAnchor: groupBy(anchors, lettersOf) };
}

const headingLetters = perRegion(({ headings }) => headings.map(({ it }) => lettersOf(it.text)));

function groupBy(
  anchors: readonly string[],
  keyOf: (anchor: string, index: number) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [index, anchor] of anchors.entries()) {
    const key = keyOf(anchor, index);
    const group = groups.get(key);
    if (group) group.push(anchor);
    else if (key !== "") groups.set(key, [anchor]);
  }
  return groups;
}

/** The anchor of the one heading that reads as the link does, or whose anchor differs by nothing but signs. */
function targetOf(
  link: Placed<PageLink>,
  fragment: string,
  { byText, byAnchor }: Targets,
  source: SourceText,
): string | undefined {
  const found = byText.get(lettersOf(labelOf(link, source))) ?? byAnchor.get(lettersOf(fragment));
  return found?.length === 1 ? found[0] : undefined;
}

/** The words of the link as they are written, or "". */
function labelOf(link: Placed<PageLink>, source: SourceText): string {
  const { start } = place(link.it.url.span, link);
  const before = source.slice({ start: source.lineSpan(link.line).start, end: start });
  return /\[([^[\]]*)\]\(\s*<?$/.exec(before)?.[1] ?? "";
}

function lettersOf(text: string): string {
  return readableSignsOf(text.toLowerCase(), "");
}
