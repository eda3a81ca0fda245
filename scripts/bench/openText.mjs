// A document as the client holds it: lines, so that an edit costs the client next to nothing and is not timed.

/** 0-based. @typedef {{ line: number, character: number }} Position */
/** @typedef {{ start: Position, end: Position }} Range */
/** @typedef {{ range: Range, text: string }} Change */

export class OpenText {
  version = 1;
  #lines;

  /** @param {string} text its lines end with a line feed */
  constructor(text) {
    this.#lines = text.split("\n");
  }

  get lineCount() {
    return this.#lines.length;
  }

  get text() {
    return this.#lines.join("\n");
  }

  /** @param {number} number 0-based; "" where there is none */
  line(number) {
    return this.#lines[number] ?? "";
  }

  /** @param {Change} change */
  apply({ range: { start, end }, text }) {
    const before = this.line(start.line).slice(0, start.character);
    const after = this.line(end.line).slice(end.character);
    const lines = `${before}${text}${after}`.split("\n");
    this.#lines.splice(start.line, end.line - start.line + 1, ...lines);
    this.version++;
  }
}
