// Whether a paper was withdrawn; arXiv has no field for it, only the words of comment and abstract.

const subject = "(?:paper|article|submission|manuscript|work|preprint|report|note|thesis|version)";
const saidOf = new RegExp(
  String.raw`\b(?:this|the|our)\s+${subject}\s+(?:has|have|had|is|was|will)\s+(?:been\s+|be\s+|being\s+)?(?:\w+\s+)?(?:with-?drawn|retracted)\b`,
  "i",
);
const saidAlone =
  /^\W*(?:(?:has been|is)\s+)?withdrawn\b(?!\s+(?:from|at)\s+(?!arxiv))|\bwithdrawn by (?:the |its )?(?:authors?|arxiv|submitter)\b/i;
const abstractOfWithdrawn = new RegExp(`^.{0,40}?${saidOf.source}`, "i");

/** Source: arXiv help, "To withdraw an article": the reason stands in the comments of a new version. */
export function saysWithdrawn(comment: string | undefined, abstract: string): boolean {
  if (comment !== undefined && (saidOf.test(comment) || saidAlone.test(comment))) return true;
  // Some abstracts consist of the notice; one that only mentions a withdrawal goes on for longer.
  return abstract.length < 400 && (abstractOfWithdrawn.test(abstract) || /^\W*withdrawn\b/i.test(abstract));
}
