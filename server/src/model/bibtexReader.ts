// Reads BibTeX block by block: `@kind{key, name = {value} # "value" # abbreviation, ...}`.

export interface BibtexBlock {
  /** In small letters: `inproceedings`. */
  readonly kind: string;
  /** The name by which it is cited; "" for none. */
  readonly key: string;
  /**
   * Values by name in small letters, of a field that is given twice the first. Abbreviations are spelt out, parts are
   * joined, braces or quotes around a value are gone; TeX within it is still there.
   */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the block breaks off, the end of a sentence that begins with its name; the fields before that place are there. */
  readonly problem: string | undefined;
  /** Of the whole block in the text, in UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** A new entry on a line of its own: a value that goes on there lacks its end. */
const nextEntry = /(?<=^[ \t]*)@[a-z]+\s*[{(]/imy;

/** At the start of a line, or behind the end of another block. The sign comes first: few places have it, many are blank. */
const blockStart = /@(?<=(?:^|[})])[ \t]*@)([a-z]+)\s*([{(])/gim;

export class BibtexReader {
  readonly #text: string;
  readonly #abbreviations: ReadonlyMap<string, string>;
  #at = 0;

  /** `abbreviations` are looked up by name in small letters, and may grow between blocks. */
  constructor(text: string, abbreviations: ReadonlyMap<string, string>) {
    this.#text = text;
    this.#abbreviations = abbreviations;
  }

  /** The next block, or undefined at the end of the text. What stands between blocks says nothing. */
  nextBlock(): BibtexBlock | undefined {
    const begin = this.#find(blockStart);
    if (!begin) return undefined;
    const { index: start } = begin;
    const kind = begin[1]!.toLowerCase();
    this.#at = start + begin[0].length;
    const close = begin[2] === "{" ? "}" : ")";
    if (kind === "comment" || kind === "preamble") return this.#passedOver(kind, start);
    const key = kind === "string" ? "" : this.#key(close);
    const fields = new Map<string, string>();
    const problem = this.#readFields(fields, close);
    return { kind, key, fields, problem, start, end: this.#at };
  }

  #passedOver(kind: string, start: number): BibtexBlock {
    this.#upTo(["}", ")"]);
    return { kind, key: "", fields: new Map(), problem: undefined, start, end: this.#at };
  }

  /** An entry may have none and begin with its first field. A DOI that serves as one may have parentheses. */
  #key(close: string): string {
    const pattern = close === "}" ? /\s*([^,={}"\n]*?)\s*(?=[,}]|$)/y : /\s*([^,={}()"\n]*?)\s*(?=[,)]|$)/y;
    return this.#match(pattern)?.[1] ?? "";
  }

  /** Up to the end of the block; answers what is wrong with it, or undefined. */
  #readFields(fields: Map<string, string>, close: string): string | undefined {
    let last = "";
    for (;;) {
      this.#match(/[\s,]*/y);
      if (this.#at >= this.#text.length || this.#find(nextEntry)) return "is not closed: a brace is missing.";
      if (this.#text[this.#at] === close) {
        this.#at++;
        return undefined;
      }
      const name = this.#match(/([^\s=,{}()"#%@]+)\s*=\s*/y)?.[1]?.toLowerCase();
      if (name === undefined) return `cannot be read behind ${last === "" ? "its key" : `"${last}"`}.`;
      const value = this.#value();
      if (value === undefined) return `breaks off at "${name}": a brace, a quote or a value is missing.`;
      if (!fields.has(name)) fields.set(name, value);
      last = name;
    }
  }

  /** Parts joined by `#`; undefined where a part is missing or not closed. */
  #value(): string | undefined {
    let value = "";
    do {
      const part = this.#part();
      if (part === undefined) return undefined;
      value += part;
    } while (this.#match(/\s*#\s*/y));
    return value;
  }

  #part(): string | undefined {
    const opening = this.#text[this.#at];
    if (opening === "{" || opening === '"') {
      this.#at++;
      return this.#upTo([opening === "{" ? "}" : '"']);
    }
    const word = this.#match(/[^\s,#{}()"=]+/y)?.[0];
    return word && (this.#abbreviations.get(word.toLowerCase()) ?? word);
  }

  /** What stands before the first of these signs outside of braces; goes on behind that. Undefined where there is none. */
  #upTo(closing: readonly string[]): string | undefined {
    const start = this.#at;
    for (let depth = 0; this.#at < this.#text.length; this.#at++) {
      const sign = this.#text[this.#at]!;
      if (depth === 0 && closing.includes(sign)) return this.#text.slice(start, this.#at++);
      if (sign === "@" && this.#find(nextEntry)) return undefined;
      if (sign === "{") depth++;
      if (sign === "}") depth--;
      if (depth < 0) return undefined;
    }
    return undefined;
  }

  #find(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text);
  }

  /** Steps over what the sticky pattern matches. */
  #match(pattern: RegExp): RegExpExecArray | null {
    const found = this.#find(pattern);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }
}
