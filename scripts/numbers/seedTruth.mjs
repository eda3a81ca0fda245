// What is found in seed.md against what a careful reader found there.
import { isSerious } from "./loadEngine.mjs";

/** @typedef {import("./loadEngine.mjs").PlacedFinding} PlacedFinding */

/**
 * A row of seed-truth.json: defect = any maintainer would fix it, style = breaks the majority of the file,
 * info = true, but a warning about it is noise. Lines are 1-based.
 * @typedef {{ line: number, kind: string, tier: "defect" | "style" | "info" }} Statement
 */

/** The rules of each meaning; none where no rule speaks of it. @type {Readonly<Record<string, readonly string[]>>} */
const meanings = {
  "author-name-variant": ["author-variant"],
  "authors-no-period": ["missing-authors-period"],
  "blank-line-at-eof": ["blank-lines"],
  "blank-line-between-entries": ["blank-lines"],
  "blank-lines-before-section": ["blank-lines"],
  "dead-host": [],
  "digest-hard-wrapped": ["digest-hard-wrapped"],
  "double-space": ["repeated-space"],
  "double-space-after-label": ["repeated-space"],
  "duplicate-heading-anchor": ["duplicate-heading", "contents-link"],
  "empty-emphasis": ["empty-venue"],
  "empty-link": ["empty-link"],
  "http-link": ["http-link"],
  "initial-no-period": ["author-variant"],
  "misplaced-period": ["stray-punctuation"],
  "multiple-blank-lines": ["blank-lines"],
  "no-arxiv-id": ["missing-paper-link", "entry-order"],
  "no-venue": [],
  "out-of-order": ["entry-order"],
  "space-before-colon": ["space-before-punctuation"],
  "tex-artifact": ["tex-leftover"],
  "trailing-whitespace": ["trailing-space"],
  "venue-form": ["venue-alias", "venue-unknown", "venue-year"],
  "year-basis": ["year-mismatch"],
  "year-gap": ["year-heading-order"],
};

/** @param {readonly PlacedFinding[]} findings @param {readonly Statement[]} statements */
export function compareWithTruth(findings, statements) {
  /** @param {Statement["tier"]} tier */
  const ofTier = (tier) => statements.filter((statement) => statement.tier === tier);
  /** @param {Statement["tier"]} tier */
  const found = (tier) => {
    const all = ofTier(tier);
    const missed = all.filter((statement) => !findings.some((finding) => isMeant(finding, statement)));
    return { total: all.length, missed };
  };
  const serious = findings.filter(isSerious);
  const info = ofTier("info");
  return {
    defect: found("defect"),
    style: found("style"),
    info: {
      total: info.length,
      noise: info.filter((statement) => serious.some((finding) => isMeant(finding, statement))),
    },
    inNoTier: serious.filter((finding) => !statements.some((statement) => isMeant(finding, statement))),
  };
}

/** @param {PlacedFinding} finding @param {Statement} statement */
function isMeant({ line, rule }, statement) {
  return line === statement.line && (meanings[statement.kind] ?? []).includes(rule);
}
