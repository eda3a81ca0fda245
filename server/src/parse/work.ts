// How much work parsing was: exact counts, for tests that hold budgets where a clock would only guess.

export interface ParseWork {
  /** Chunks whose content was read, from a parse or from the shape of another. */
  chunksRead: number;
  /** Times that remark parsed something, and the UTF-16 units that it was handed. */
  parses: number;
  charactersParsed: number;
  /** Times that a whole document was made one string. */
  wholeTexts: number;
  /** Of the chunks, those of which one name was read anew. */
  authorsRenamed: number;
  /** Lists that were made of the one before with another entry, and stretches that were read. */
  listsRevised: number;
  stretchesRead: number;
}

/** Counted since the process began; a test takes the difference of two copies. */
export const parseWork: ParseWork = {
  chunksRead: 0,
  parses: 0,
  charactersParsed: 0,
  wholeTexts: 0,
  authorsRenamed: 0,
  listsRevised: 0,
  stretchesRead: 0,
};
