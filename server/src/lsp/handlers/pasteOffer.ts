// paperList/pasteOffer: what a pasted text could become, without asking anybody.
import { findListed, findPaper } from "../../features/insert/alreadyListed.ts";
import { arxivUrl } from "../../model/arxivId.ts";
import { type ArxivIdBatch, readArxivIds } from "../../model/arxivIdBatch.ts";
import { type List, sectionAt } from "../../model/list.ts";
import { addressesOf } from "../../model/paper.ts";
import type { SourceText } from "../../model/sourceText.ts";
import { readCitedPapers } from "../../papers/citedPaper.ts";
import { printLink } from "../../print/printHead.ts";
import { inferHouseStyle } from "../../style/inferHouseStyle.ts";
import { styleToPrint } from "../../style/printStyle.ts";
import type { PasteOffer, PasteParams } from "../protocol.ts";
import type { Session } from "../session.ts";

/** A BibTeX file of some hundred entries; what is longer was not pasted to be added. */
const longest = 300_000;

export function pasteOffer(session: Session, { uri, text, line }: PasteParams): PasteOffer | null {
  const document = text.length > longest ? undefined : session.paperList(uri);
  if (!document) return null;
  const { list, source } = document.snapshot;
  const batch = readArxivIds(text);
  const addresses = addressesMeant(batch, list);
  const preferred = isRoomForEntry(list, source, line);
  if (addresses.length === 0) return preferred ? toBeTold(batch) : null;
  const style = styleToPrint(inferHouseStyle(list, source, session.configOf(document).style));
  const [url] = addresses;
  const link =
    addresses.length === 1 && url !== undefined && style.linkForm !== "bare"
      ? printLink({ kind: "paper", url }, style)
      : null;
  return { papers: addresses.length, preferred, digests: style.digestLine, link };
}

/**
 * BibTeX is put among papers to become one of them: where it cannot, whoever pastes it is told why when they take the offer,
 * and the text stands there as it is.
 */
function toBeTold({ form, cited, unread }: ArxivIdBatch): PasteOffer | null {
  const papers = cited.length + unread.length;
  return form === "bibtex" && papers > 0 ? { papers, preferred: true, digests: false, link: null } : null;
}

/** An empty line among papers; elsewhere, as below "Resources", an address is likelier meant to stand where it is put. */
function isRoomForEntry(list: List, source: SourceText, line: number): boolean {
  if (line >= source.lineCount) return false;
  const at = source.lineSpan(line);
  return source.slice(at).trim() === "" && sectionAt(list, at.start) !== undefined;
}

/** Of each paper that the list lacks, the first of its addresses. Prose that mentions papers is prose. */
function addressesMeant({ form, ids, cited }: ArxivIdBatch, list: List): (string | undefined)[] {
  if (form === "prose") return [];
  const { papers } = readCitedPapers(cited);
  return [
    ...ids.filter((id) => !findListed(list, id)).map(arxivUrl),
    ...papers.filter((paper) => !findPaper(list, paper)).map((paper) => addressesOf(paper)[0]),
  ];
}
