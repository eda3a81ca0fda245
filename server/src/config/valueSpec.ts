// What may stand at a place of a JSON file: reading, the JSON schema and the documentation are made from it.

interface Described {
  /** Markdown; one sentence that says what it is for. */
  readonly description: string;
}

export interface ChoiceValue extends Described {
  readonly type: "choice";
  readonly choices: readonly string[];
}

export interface TextValue extends Described {
  readonly type: "text";
  readonly mayBeEmpty?: true;
  /** A regular expression, and what it asks for as the end of `must be ...`. */
  readonly form?: { readonly pattern: string; readonly words: string };
}

export interface FlagValue extends Described {
  readonly type: "flag";
}

export interface NumberValue extends Described {
  readonly type: "number";
  /** Whole numbers; both inclusive. */
  readonly minimum: number;
  readonly maximum: number;
}

export interface ListValue extends Described {
  readonly type: "list";
  readonly item: ValueSpec;
}

export interface RecordValue extends Described {
  readonly type: "record";
  /** What a key is called in a sentence: `rule`. */
  readonly keyName: string;
  readonly keys: Readonly<Record<string, ValueSpec>>;
  readonly required?: readonly string[];
  /** The key whose value may stand in place of the whole object. */
  readonly short?: string;
}

/** Any keys, each with the same kind of value. */
export interface MapValue extends Described {
  readonly type: "map";
  readonly keyName: string;
  readonly value: ValueSpec;
}

export type ValueSpec =
  | ChoiceValue
  | TextValue
  | FlagValue
  | NumberValue
  | ListValue
  | RecordValue
  | MapValue;
