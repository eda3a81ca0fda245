// The engine's work, piece by piece: what opening a list takes, reading one entry, and each step of a key.

/** @typedef {import("./microEngine.mjs").Engine} Engine */
/** @typedef {import("../../server/src/parse/snapshot.ts").Snapshot} Snapshot */

/** Does it once, and tells the watch of each piece. @typedef {(watch: import("./stopwatch.mjs").Stopwatch) => void} Work */

/** So many keys, or entries, are done for each time that a list is opened. */
const batch = 24;

/** @param {Engine} engine @param {string} text a list @returns {Work[]} */
export function worksOn(engine, text) {
  return [openingWork(engine, text), entryWork(engine), keyWork(engine, text)];
}

/** @param {Engine} engine @param {string} text @returns {Work} */
function openingWork(engine, text) {
  return (watch) => {
    const snapshot = watch.time("open: cut", () => {
      const opened = engine.openSnapshot(text);
      // Cut when it is looked at.
      if (opened.source.length !== text.length) throw new Error("A part of the text is lost.");
      return opened;
    });
    const list = watch.time("open: read", () => snapshot.list);
    const style = watch.time("open: house style", () => engine.inferHouseStyle(list, snapshot.source));
    watch.time("open: rules", () => engine.checkList(snapshot, style, engine.defaultRuleSettings));
  };
}

/** An entry is read from the tree of its shape; one with a character reference has none, and remark reads it each time. @param {Engine} engine @returns {Work} */
function entryWork(engine) {
  let count = 0;
  /** @param {string} title */
  const entry = (title) =>
    `## Reading\n\n- ${title}. [[paper]](https://arxiv.org/abs/2006.10739)\n  - Ada Lovelace, Alan Turing. *ICML 2020*\n  - Key Word: Reading.\n`;
  return (watch) => {
    for (let index = 0; index < batch; index++) {
      const word = letters(count++);
      const shaped = engine.openSnapshot(entry(`On ${word} and Lists`));
      const shapeless = engine.openSnapshot(entry(`On ${word} &amp; Lists`));
      watch.time("entry: with a shape", () => shaped.list);
      watch.time("entry: without one", () => shapeless.list);
    }
  };
}

/** Another word each time, and no digits: those would be another shape. @param {number} count */
function letters(count) {
  return [...count.toString(36)]
    .map((digit) => String.fromCharCode(97 + (Number.parseInt(digit, 36) % 26)))
    .join("");
}

/** A letter is typed and taken back, in author lines all over the list. @param {Engine} engine @param {string} text @returns {Work} */
function keyWork(engine, text) {
  let version = 0;
  let snapshot = engine.openSnapshot(text);
  const places = placesToType(snapshot);
  return (watch) => {
    for (let index = 0; index < batch; index++) {
      const at = places[Math.floor(version / 2) % places.length] ?? 0;
      const isTyped = version % 2 === 0;
      const edit = { span: { start: at, end: isTyped ? at : at + 1 }, text: isTyped ? "a" : "" };
      snapshot = watch.time("key: text", () => engine.changeSnapshot(snapshot, [edit], ++version));
      afterKey(engine, snapshot, at + 1, watch);
    }
  };
}

/** @param {Engine} engine @param {Snapshot} snapshot @param {number} cursor @param {import("./stopwatch.mjs").Stopwatch} watch */
function afterKey(engine, snapshot, cursor, watch) {
  const { source } = snapshot;
  const list = watch.time("key: list", () => snapshot.list);
  const style = watch.time("key: house style", () => engine.inferHouseStyle(list, source));
  const settings = engine.defaultRuleSettings;
  const findings = watch.time("key: rules", () => engine.checkList(snapshot, style, settings));
  watch.time("key: ranges", () => findings.map(({ span }) => engine.rangeOf(span, source)));
  watch.time("key: outline", () => engine.outline(list, source));
  watch.time("key: completion", () => engine.complete(list, source, cursor));
}

/** Offsets within names, spread over the list. @param {Snapshot} snapshot */
function placesToType({ list }) {
  const step = Math.max(1, Math.floor(list.entries.length / 31));
  return list.entries
    .filter((_, index) => index % step === 0)
    .flatMap(({ it, offset }) => (it.authors ? [offset + it.authors.span.start + 2] : []));
}
