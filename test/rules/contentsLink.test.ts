// contents-link: which addresses lead somewhere, and where a dead one may be pointed.
import { describe, expect, test } from "vitest";
import { contentsLink } from "../../server/src/rules/contentsLink.ts";
import { checkText } from "../support/checkRule.ts";

const list = (line: string) => `# Papers

${line}

## Überblick

<h3 align="center">Early <i>work</i></h3>

- Deep Double Descent. [[paper]](https://arxiv.org/abs/1912.02292)
  - Preetum Nakkiran, Gal Kaplun.

## Related Resources

> ### Courses

<a name="Talks"></a>

- A talk.[^1]

[^1]: By a friend.
`;

const found = (line: string) => checkText(list(line), [contentsLink]);

describe("leads somewhere", () => {
  test.each([
    "[as it is](#überblick)",
    "[encoded](#%C3%BCberblick)",
    "[in another case](#Related-Resources)",
    "[with GitHub's prefix](#user-content-related-resources)",
    "[a heading in HTML](#early-work)",
    "[a heading in a quote](#courses)",
    "[an anchor in HTML](#talks)",
    "[the top](#top)",
    "[the page](#)",
    "[a place of another page](https://example.org#related)",
    "[a file](FULL_LIST.md#related)",
    "`[code](#related)`",
    "<!-- [a comment](#related) -->",
  ])("%s", (line) => expect(found(line)).toEqual([]));
});

describe("leads nowhere", () => {
  test.each([
    ["[Related Resources](#related)", "Point the link to #related-resources"],
    ["- [**Related** resources](#Related_Resources)", "Point the link to #related-resources"],
    ["[Resources](#relatedresources)", "Point the link to #related-resources"],
    ["[Resources](#resources)", undefined],
    ["[Related Resources](#re&#108;ated)", undefined],
    ["[Resources][r]\n\n[r]: #resources", undefined],
    ["[100 %](#100%)", undefined],
  ])("%s", (line, fix) => expect(found(line).map((finding) => finding.fix?.title)).toEqual([fix]));
});
