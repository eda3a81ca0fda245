// The lists that are measured: real ones where they are, and where they are not, ones as long made of the sample.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "../root.mjs";
import { growList } from "./growList.mjs";

/** @typedef {"seed" | "head" | "big"} DocumentName */
/** @typedef {{ name: DocumentName, text: string, isReal: boolean }} MeasuredDocument */

/** @type {readonly DocumentName[]} */
export const documentNames = ["seed", "head", "big"];

/** Bytes of the real lists; `big` is ten times `head`. */
const usualLength = { seed: 34_000, head: 500_000, big: 5_000_000 };

/** @param {DocumentName} name @param {string} corpus the folder of the real lists @returns {MeasuredDocument} */
export function readDocument(name, corpus) {
  const file = join(corpus, `${name === "big" ? "head" : name}.md`);
  if (!existsSync(file)) return { name, text: generatedList(usualLength[name]), isReal: false };
  const text = readFileSync(file, "utf8");
  return { name, text: name === "big" ? growList(text, 10) : text, isReal: true };
}

/** A list of about as many characters, made of the sample: entries, years and sections as in a real one. @param {number} length */
export function generatedList(length) {
  const sample = readFileSync(inRoot("samples", "awesome-deep-phenomena.md"), "utf8");
  return growList(sample, Math.max(1, Math.round(length / sample.length)));
}
