// What tests use of citation-js, which has no types of its own.
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: string);
    readonly data: readonly Record<string, unknown>[];
  }
}
declare module "@citation-js/plugin-bibtex";
