// The digest of a new entry, made of the abstract.
import type { DigestChoice } from "../../model/digestChoice.ts";
import { keySentences } from "./keySentences.ts";
import { sentencesOf } from "./sentences.ts";

const firstSentences = 3;

/** One line of prose, or "" for none. */
export function digestOf(abstract: string, choice: DigestChoice): string {
  switch (choice) {
    case "none":
      return "";
    case "first":
      return sentencesOf(abstract).slice(0, firstSentences).join(" ");
    case "key":
      return keySentences(sentencesOf(abstract)).join(" ");
    case "whole":
      return abstract;
  }
}
