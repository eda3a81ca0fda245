// What safe fixes leave behind in a text, and what the open `<details>` of a list cost its maintainer.

/** @typedef {import("./loadEngine.mjs").Engine} Engine */
/** @typedef {import("./loadEngine.mjs").PlacedFinding} PlacedFinding */

/** @param {Engine} engine @param {string} text */
export function fixSafely(engine, text) {
  const named = engine.check(text).filter(({ fix }) => fix?.safe);
  const fixed = engine.fixSafely(text);
  return {
    safeLeft: fixed.left.filter(({ fix }) => fix?.safe),
    othersChanged: linesChangedBut(named, text, fixed.text),
  };
}

/** The 1-based lines of `before` that no finding stands on and that `after` does not hold in their order. @param {readonly PlacedFinding[]} named @param {string} before @param {string} after */
function linesChangedBut(named, before, after) {
  const newLines = after.split("\n");
  const changed = [];
  let next = 0;
  for (const [index, line] of before.split("\n").entries()) {
    if (named.some((finding) => finding.line <= index + 1 && index + 1 <= finding.lastLine)) continue;
    const at = newLines.indexOf(line, next);
    if (at < 0) changed.push(index + 1);
    else next = at + 1;
  }
  return changed;
}

/** The findings that are gone once every `<details>` is closed at the end of its line. @param {Engine} engine @param {string} text */
export function costOfOpenDetails(engine, text) {
  const open = /^(?!.*<\/details>)(.*<details>.*?)([ \t]*)$/gm;
  const closed = new Set(engine.check(text.replace(open, "$1</details>$2")).map(keyOf));
  return {
    places: text.match(open)?.length ?? 0,
    findings: engine.check(text).filter((finding) => !closed.has(keyOf(finding))),
  };
}

/** @param {PlacedFinding} finding */
function keyOf({ line, rule }) {
  return `${line} ${rule}`;
}
