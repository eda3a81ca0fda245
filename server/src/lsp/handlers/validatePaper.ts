// paperList/validatePaper: what is wrong with a text that should be an arXiv id or address, or several of them.
import { readArxivId } from "../../model/arxivId.ts";
import { readArxivIds } from "../../model/arxivIdBatch.ts";
import type { ValidatePaperParams } from "../protocol.ts";
import type { Session } from "../session.ts";

/** The sentence to show, or null where it is fine. */
export function validatePaper(_session: Session, { text }: ValidatePaperParams): string | null {
  const { form, ids, cited, unread } = readArxivIds(text);
  // What else a bibliography holds keeps its papers from nobody, and is named when they are added.
  if (form === "bibtex" && ids.length + cited.length > 0) return null;
  if (form === "bibtex") return unread[0]?.problem ?? "There is no paper in this BibTeX.";
  if (form !== "prose" && ids.length + unread.length > 1) return unread[0]?.problem ?? null;
  const reading = readArxivId(text);
  return reading.ok ? null : reading.problem;
}
