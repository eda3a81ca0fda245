// What the measured user types: always the same for the same text, spread over all of it, and undone again.

/** @typedef {import("./openText.mjs").OpenText} OpenText */
/** @typedef {import("./openText.mjs").Change} Change */

/**
 * A key typed, or a whole entry pasted or cut.
 * @typedef {Change & { kind: "key" | "entry" }} Edit
 */

/** The share of the golden ratio: multiples of it spread over a whole as evenly as can be, however many they are. */
const golden = 0.6180339887;

/**
 * Endless edits, each for the text that the one before has left: the caller makes them in `document`. At each place the
 * text is in the end what it was. About half of the keys move a finding (two blanks), which a server has to tell.
 * @param {OpenText} document
 * @returns {Generator<Edit, never>}
 */
export function* editsOf(document) {
  const places = authorLines(document);
  if (places.length === 0) throw new Error("Nothing in this text looks like the authors of an entry.");
  for (let round = 0; ; round++) {
    const line = places[Math.floor(((round * golden) % 1) * places.length)] ?? 0;
    const column = Math.floor(document.line(line).length / 2);
    yield* typed("  ", line, column);
    yield* typed("Ad", line, column);
    yield* newEntry(document, line - 1, round);
    yield* wholeEntry(document, line - 1);
    yield* typed("a Lo", line, column + 2);
    yield* erased(3, line, column + 6);
    yield* typed("\n", line, column + 3);
    yield* oneChange({ line, character: column + 3 }, { line: line + 1, character: 0 }, "");
    yield* erased(5, line, column + 5);
    yield* typed("bcd", line, column);
    yield* erased(3, line, column + 3);
  }
}

/** Lines of authors, 0-based: the first below the line of an entry that stands at the margin. @param {OpenText} document */
export function authorLines(document) {
  const lines = [];
  for (let line = 1; line < document.lineCount; line++) {
    const isAuthors = /^ {2,4}[-*+] (?!key word|digest)[^[\]<]{16,}$/i.test(document.line(line));
    if (isAuthors && isEntry(document.line(line - 1))) lines.push(line);
  }
  return lines;
}

/** @param {string} line */
function isEntry(line) {
  return /^[-*+] /.test(line);
}

/** @param {string} text @param {number} line @param {number} column @returns {Generator<Edit>} */
function* typed(text, line, column) {
  for (const [index, letter] of [...text].entries()) {
    const at = { line, character: column + index };
    yield { kind: "key", range: { start: at, end: at }, text: letter };
  }
}

/** As many letters, the last before `column`, the last first. @param {number} count @param {number} line @param {number} column @returns {Generator<Edit>} */
function* erased(count, line, column) {
  for (let end = column; end > column - count; end--) {
    yield* oneChange({ line, character: end - 1 }, { line, character: end }, "");
  }
}

/** @param {import("./openText.mjs").Position} start @param {import("./openText.mjs").Position} end @param {string} text @param {Edit["kind"]} kind @returns {Generator<Edit>} */
function* oneChange(start, end, text, kind = "key") {
  yield { kind, range: { start, end }, text };
}

/** An entry that was not there, pasted and taken away. @param {OpenText} document @param {number} line @param {number} round */
function* newEntry(document, line, round) {
  yield* pastedAndCut(line, pastedEntry(document.line(line).slice(0, 1), round), true);
}

/** An entry that is there, taken away and put back. @param {OpenText} document @param {number} line */
function* wholeEntry(document, line) {
  let end = line + 1;
  while (end < document.lineCount - 1 && !endsEntry(document.line(end))) end++;
  const lines = Array.from({ length: end - line }, (_, index) => document.line(line + index));
  yield* pastedAndCut(line, `${lines.join("\n")}\n`, false);
}

/** @param {string} line */
function endsEntry(line) {
  return isEntry(line) || line.startsWith("#") || line.trim() === "";
}

/** @param {number} line @param {string} text whole lines @param {boolean} pasteFirst @returns {Generator<Edit>} */
function* pastedAndCut(line, text, pasteFirst) {
  const start = { line, character: 0 };
  const end = { line: line + text.split("\n").length - 1, character: 0 };
  if (pasteFirst) yield* oneChange(start, start, text, "entry");
  yield* oneChange(start, end, "", "entry");
  if (!pasteFirst) yield* oneChange(start, start, text, "entry");
}

/** About 1 KB. @param {string} marker @param {number} round */
function pastedEntry(marker, round) {
  const id = `${19 + (round % 6)}${String(1 + (round % 12)).padStart(2, "0")}.${String(10007 + round * 61).slice(0, 5)}`;
  const digest =
    "Asks what an editor has to read again when one letter of a long list changes, and answers by counting. ";
  return [
    `${marker} What One Key Costs, Part ${round}: Lists That Grow. [[paper]](https://arxiv.org/abs/${id}) [[code]](https://github.com/example/one-key-${round})`,
    "  - Emmy Noether, Sofia Kovalevskaya, Maryam Mirzakhani, Karen Uhlenbeck. *ICML 2021*",
    `  - Key Word: Incremental Reading; Cost ${round}.`,
    `  - <details><summary>Digest</summary> ${digest.repeat(7).trim()}`,
    "",
    "",
  ].join("\n");
}
