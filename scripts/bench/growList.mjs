// A list as many times as long: the same papers under other titles, ids, addresses and headings, so that nothing is a duplicate.

/**
 * The text before the first `##` heading stays as it is, but that its contents name the new sections too.
 * @param {string} text
 * @param {number} times
 */
export function growList(text, times) {
  const start = text.search(/^## (?!table of contents)/im);
  if (start < 0) throw new Error("A list without a section cannot be made longer.");
  const body = text.endsWith("\n") ? text.slice(start) : `${text.slice(start)}\n`;
  const copies = Array.from({ length: times - 1 }, (_, index) => copyOf(body, index + 1));
  const head = withContents(text.slice(0, start), copies.flatMap(sectionTitles));
  return [`${head}${body}`, ...copies].join("\n");
}

const beginnings = [
  "On",
  "Beyond",
  "Towards",
  "Again:",
  "Revisiting",
  "Explaining",
  "Notes on",
  "Measuring",
  "Inside",
];

/** @param {string} body @param {number} number from 1 */
function copyOf(body, number) {
  const beginning = beginnings[(number - 1) % beginnings.length];
  return body
    .split("\n")
    .map((line) => {
      if (/^#+ /.test(line)) return headingCopy(line, number);
      const moved = withOtherAddresses(line, number);
      if (/^[-*+] \[[^\]]*\]\(#/.test(line)) return moved;
      if (/^[-*+] /.test(moved)) return moved.replace(/^([-*+]) (?=[^[])/, `$1 ${beginning} `);
      return otherAuthors(moved.replace(/^( +[-*+] Key Word: )/, `$1Part ${number}; `), number);
    })
    .join("\n");
}

/** The year of a heading stays its end: `### Title: 2020`. @param {string} line @param {number} number */
function headingCopy(line, number) {
  const [, title = line, year = ""] = /^(#+ .*?)(:? *\d{4})? *$/.exec(line) ?? [];
  return /^#+$/.test(title.trim()) ? line : `${title}, Part ${number}${year}`;
}

/** @param {string} line @param {number} number */
function withOtherAddresses(line, number) {
  return line
    .replace(/\b(\d{4})\.(\d{4,5})\b/g, (_, month, count) => `${month}.${otherCount(count, number)}`)
    .replace(/(forum\?id=[\w-]+)/g, `$1${number}`)
    .replace(/(github\.com\/[\w.-]+\/[\w.-]+)/g, `$1-${number}`);
}

/** A number of as many digits. @param {string} count @param {number} number */
function otherCount(count, number) {
  const other = (Number(count) + number * 7907) % 10 ** count.length;
  return String(other).padStart(count.length, "0");
}

/** The same names, another of them first. @param {string} line @param {number} number */
function otherAuthors(line, number) {
  const [, start = "", names = "", rest = ""] =
    /^( +[-*+] )([A-Z][^:<[*]*?, [^:<[*]*?)(\.?( \*.*)?)$/.exec(line) ?? [];
  if (names === "") return line;
  const all = names.split(", ");
  const first = number % all.length;
  return `${start}${[...all.slice(first), ...all.slice(0, first)].join(", ")}${rest}`;
}

/** @param {string} text */
function sectionTitles(text) {
  return [...text.matchAll(/^## +(.+?) *$/gm)].map(([, title = ""]) => title);
}

/** After the last line that points to a heading of the file. @param {string} head @param {readonly string[]} titles */
function withContents(head, titles) {
  const lines = head.split("\n");
  const last = lines.findLastIndex((line) => /^[-*+] \[[^\]]*\]\(#/.test(line));
  const more = titles.map((title) => `- [${title}](#${anchorOf(title)})`);
  return last < 0 ? head : [...lines.slice(0, last + 1), ...more, ...lines.slice(last + 1)].join("\n");
}

/** As GitHub makes it. @param {string} title */
function anchorOf(title) {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}
