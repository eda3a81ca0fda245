// What lists put around their venues: brackets, emphasis, or only what stands before and behind.

export interface VenueMark {
  readonly open: string;
  readonly close: string;
  /** All that stands between such marks; what does is group 1. */
  readonly uses: RegExp;
  /** The text before the cursor where the mark is open; what is typed behind it is group 1. */
  readonly typing: RegExp;
  /** Where nothing closes the venue: what of it stands behind the cursor. */
  readonly rest?: RegExp;
  /** The year has been said when the series is. */
  readonly hasYearBefore?: true;
  /** How much of what stands between such marks are venues, where it is a form of the list. */
  readonly share: number;
}

/** Half: a list that has as much else in its parentheses would be offered venues where it means none. */
const usual = 0.5;

/** Of the links whose labels may be venues. */
export const labelMark = "[[";

export const venueMarks: readonly VenueMark[] = [
  {
    open: "(",
    close: ")",
    uses: /(?<!\])\(([^()[\]]+)\)/g,
    typing: /(?<!\])\(([^()[\]]*)$/,
    share: usual,
  },
  {
    open: "[",
    close: "]",
    uses: /(?<![[!\]])\[([^()[\]]+)\](?![\](:[])/g,
    typing: /(?<![[!\]])\[([^()[\]]*)$/,
    share: usual,
  },
  // What a badge shows.
  { open: "![", close: "]", uses: /!\[([^[\]]+)\]/g, typing: /!\[([^[\]]*)$/, share: usual },
  // Code and data have labels too.
  { open: labelMark, close: "]]", uses: /\[\[([^[\]]+)\]/g, typing: /\[\[([^[\]]*)$/, share: 0.2 },
  emphasis("*", String.raw`\*`),
  emphasis("**", String.raw`\*\*`),
  emphasis("_", "_"),
  emphasis("__", "__"),
  emphasis("`", "`"),
  // `**Title.** NeurIPS 2020.` and `*Authors.* NeurIPS 2020.`
  {
    open: "* ",
    close: "",
    uses: /(?<=[^\s*_][*_]{1,3}),?\s+([^*_[\](),.|]+)(?=[[.,|]|$)/g,
    typing: /(?<=[^\s*_][*_]{1,3}),?[ \t]+(\p{L}[^*_[\](),.|]*)$/u,
    rest: /^[^*_[\](),.|]*/,
    share: usual,
  },
  // `[Title](...), Takikawa et al., SIGGRAPH 2022 | [code](...)`
  {
    open: ", ",
    close: "",
    uses: /,[^,|[\]]*,\s+([^,|[\]()]+?)\s*(?=[|[]|$)/g,
    typing: /,[^,|[\]]*,[ \t]+(\p{L}[^,|[\]()]*)$/u,
    rest: /^[^,|[\]()]*/,
    share: usual,
  },
  // `2019-NIPS-[Title](...)`
  {
    open: "2019-",
    close: "",
    uses: /^(?:[-*+]\s+)?(?:19|20)\d\d-([^-[\]]+)-\[/g,
    typing: /^(?:19|20)\d\d-(\p{L}[^-[\]]*)$/u,
    rest: /^[^-[\]]*(?=-)/,
    share: usual,
    hasYearBefore: true,
  },
];

/** Those that say where a venue ends. */
export const closedMarks = venueMarks.filter(({ close }) => close !== "");

/** It opens behind a blank or a bracket, and closes behind neither. */
function emphasis(mark: string, written: string): VenueMark {
  const one = mark[0] === "*" ? String.raw`\*` : mark[0]!;
  const before = String.raw`(?<=^|[\s(|,])`;
  return {
    open: mark,
    close: mark,
    uses: new RegExp(`${before}${written}(?![\\s${one}])([^${one}]+)${written}(?!${one})`, "g"),
    typing: new RegExp(`${before}${written}(?![\\s${one}])([^${one}]*)$`),
    share: usual,
  };
}
