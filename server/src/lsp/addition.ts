// Adding a paper: what is planned, on which state of the document, in which words it fails.
import { type CancellationToken, MessageType, type Position } from "vscode-languageserver";
import { sortEdits } from "../base/textEdit.ts";
import { requestAt } from "../features/codeActions/paperMentions.ts";
import type { InsertPlan } from "../features/insert/outcome.ts";
import { type InsertOutcome, planInsert } from "../features/insert/planInsert.ts";
import { isScratchLine } from "../features/insert/scratchLine.ts";
import { readArxivId } from "../model/arxivId.ts";
import type { DigestChoice } from "../model/digestChoice.ts";
import type { NewPaper, Paper } from "../model/paper.ts";
import type { SourceText } from "../model/sourceText.ts";
import { changeSnapshot, type Snapshot } from "../parse/snapshot.ts";
import { positionOf } from "./convert.ts";
import type { ListDocument } from "./documents.ts";
import { lineNow } from "./lineNow.ts";
import { detailsOf } from "./paperDetails.ts";
import type { Session } from "./session.ts";
import { bibtexNow, itemFor, planInsteadOf } from "./writtenBibtex.ts";

export interface Addition {
  readonly section?: string | undefined;
  readonly year?: number | undefined;
  /** 0-based line of the cursor when it was asked for. */
  readonly line?: number | undefined;
  /** The text of that line where it held nothing but the paper's id or address. */
  readonly scratch?: string | undefined;
  /** The first line of BibTeX of the paper, which makes way for the entry as a whole. */
  readonly bibtex?: string | undefined;
  /** Another choice than that of the settings. */
  readonly digest?: DigestChoice | undefined;
}

export type PaperReading = { readonly paper: Paper } | { readonly message: string };

/** The paper that a text names, or one plain sentence why it cannot be had. */
export async function readPaper(
  session: Session,
  text: string,
  token: CancellationToken,
): Promise<PaperReading> {
  const reading = readArxivId(text);
  if (!reading.ok) return { message: reading.problem };
  const result = await session.fetchPaper(reading.id, token);
  if (!result.ok) return { message: result.problem.message };
  if (result.paper.withdrawn) {
    session.tell(MessageType.Warning, `${reading.id.id} was withdrawn from arXiv; its comment says why.`);
  }
  return { paper: result.paper };
}

/** Plans on exactly this state, so take the newest: the lines may have moved since the paper was asked for. */
export function planAddition(
  session: Session,
  document: ListDocument,
  paper: NewPaper,
  addition: Addition,
): InsertOutcome {
  const { snapshot } = document;
  const { section, year, line, scratch, bibtex, digest } = addition;
  const request = {
    ...{ section, year, openKeywordLine: true },
    digest: digest ?? session.settings["entry.digest"],
    pinned: session.configOf(document).style,
  };
  const written = bibtex === undefined ? undefined : bibtexNow(snapshot, { bibtex, line: line ?? 0 });
  if (written && written.id?.id === paper.id?.id) {
    return planInsteadOf(written, snapshot, itemFor(session, document, paper, written), request);
  }
  const now = scratch === undefined ? undefined : lineNow(snapshot.source, scratch, line ?? 0);
  const where = now === undefined ? { line } : requestAt(now, true);
  return planInsert(snapshot, paper, { ...request, ...where, ...detailsOf(session, document, paper) });
}

/** Where to go on writing once the plan is carried out: what is left to fill in, else the start of the new entry. */
export function placeAfter({ edits, cursor, line }: InsertPlan, snapshot: Snapshot): Position {
  if (cursor === undefined) return { line, character: 0 };
  const lastFirst = sortEdits(edits).reverse();
  return positionOf(cursor, changeSnapshot(snapshot, lastFirst, snapshot.version).source);
}

/** The line's text where it holds nothing but an id or address. */
export function scratchOn(source: SourceText, line: number | undefined): string | undefined {
  if (line === undefined || line < 0 || line >= source.lineCount) return undefined;
  const text = source.slice(source.lineSpan(line));
  return isScratchLine(text) ? text : undefined;
}
