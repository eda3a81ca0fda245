// The server command that adds a paper: fetch, plan on the newest text, one versioned edit.
import type { CancellationToken } from "vscode-languageserver";
import { bibtexMentions } from "../../features/codeActions/bibtexMentions.ts";
import { entryName } from "../../features/entryName.ts";
import { findListed } from "../../features/insert/alreadyListed.ts";
import type { AlreadyListed, InsertPlan } from "../../features/insert/outcome.ts";
import type { InsertOutcome } from "../../features/insert/planInsert.ts";
import { type ArxivId, readArxivId } from "../../model/arxivId.ts";
import { readArxivIds } from "../../model/arxivIdBatch.ts";
import type { NewPaper } from "../../model/paper.ts";
import { readCitedPapers } from "../../papers/citedPaper.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { type Addition, placeAfter, planAddition, readPaper, scratchOn } from "../addition.ts";
import { applyEdit } from "../applyEdit.ts";
import { workspaceEdit } from "../edits.ts";
import { withProgress } from "../progress.ts";
import type { AddPaperOutcome, AddPaperParams } from "../protocol.ts";
import type { Session } from "../session.ts";
import { firstLineOf } from "../writtenBibtex.ts";
import { addSeveral } from "./addSeveral.ts";

const mostAttempts = 3;

export async function addPaper(
  session: Session,
  given: unknown,
  token: CancellationToken,
): Promise<AddPaperOutcome> {
  if (!isAddPaperParams(given)) return failed("There is no paper to add: say which, and to which file.");
  await session.listFileKnown(given.uri);
  const document = session.document(given.uri);
  if (!document) return failed("The list is not open in the editor.");
  const several = readArxivIds(given.paper);
  const { papers, unread } = readCitedPapers(several.cited);
  const named = several.ids.length + papers.length;
  const all = named + several.unread.length + unread.length;
  const [cited] = papers;
  if (cited && all === 1) return insertInto(session, given.uri, cited, given);
  if (several.form !== "prose" && named > 0 && all > 1)
    return addSeveral(session, given, { ...several, papers, unread: [...several.unread, ...unread] }, token);
  const [broken] = [...several.unread, ...unread];
  if (several.form === "bibtex" && named === 0)
    return failed(broken?.problem ?? "There is no paper in this BibTeX.");
  const { list, source } = document.snapshot;
  const asked = readArxivId(given.paper);
  const listed = asked.ok ? findListed(list, asked.id) : undefined;
  if (listed) return listedOutcome(listed);
  // Taken now: by the time the paper is here, the line may have moved.
  const bibtex = asked.ok ? bibtexOf(document.snapshot, asked.id, given.line) : undefined;
  const addition = { ...given, scratch: scratchOf(given, scratchOn(source, given.line)), bibtex };
  const reading = await withProgress(session, "Asking arXiv", token, (either) =>
    readPaper(session, given.paper, either),
  );
  if ("message" in reading) return failed(reading.message);
  return insertInto(session, given.uri, reading.paper, addition);
}

/** The scratch line goes away only if it is this paper's. */
function scratchOf({ paper }: AddPaperParams, scratch: string | undefined): string | undefined {
  if (scratch === undefined) return undefined;
  const [asked, written] = [
    readArxivId(paper),
    readArxivId(scratch.trim().replace(/^(?:[-*+]|\d+[.)])\s+/, "")),
  ];
  return asked.ok && written.ok && asked.id.id === written.id.id ? scratch : undefined;
}

/** BibTeX at the line goes away as well only if it is this paper's. */
function bibtexOf(snapshot: Snapshot, { id }: ArxivId, line: number | undefined): string | undefined {
  if (line === undefined || line < 0 || line >= snapshot.source.lineCount) return undefined;
  const mention = bibtexMentions(snapshot, snapshot.source.lineSpan(line)).find((it) => it.id?.id === id);
  return mention && firstLineOf(mention, snapshot).bibtex;
}

/** Plans anew where the document changed between plan and edit. */
async function insertInto(
  session: Session,
  uri: string,
  paper: NewPaper,
  addition: Addition,
): Promise<AddPaperOutcome> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const document = session.document(uri);
    if (!document) return failed("The list was closed before the paper could be added.");
    const plan = planAddition(session, document, paper, addition);
    if (plan.status !== "planned") return unplanned(plan);
    const edit = workspaceEdit(document, plan.edits, session.client);
    if (await applyEdit(session, plan.title, edit)) return addedOutcome(plan, paper, document.snapshot);
    if (session.document(uri)?.snapshot.version === document.snapshot.version) break;
  }
  return failed("The editor did not accept the new entry; nothing was changed.");
}

function addedOutcome(plan: InsertPlan, { title }: NewPaper, before: Snapshot): AddPaperOutcome {
  const { section, yearHeading, line } = plan;
  const cursor = placeAfter(plan, before);
  return { status: "added", title, section, yearHeading: yearHeading ?? null, line, cursor };
}

function unplanned(plan: Exclude<InsertOutcome, InsertPlan>): AddPaperOutcome {
  return plan.status === "refused" ? failed(plan.message) : listedOutcome(plan);
}

function listedOutcome({ entry, section, yearHeading, line }: AlreadyListed): AddPaperOutcome {
  const title = entryName(entry.it);
  return { status: "already-listed", title, section, yearHeading: yearHeading ?? null, line };
}

function failed(message: string): AddPaperOutcome {
  return { status: "failed", message };
}

function isAddPaperParams(given: unknown): given is AddPaperParams {
  if (typeof given !== "object" || given === null) return false;
  const { uri, paper, section, year, line } = given as Readonly<Record<string, unknown>>;
  return (
    typeof uri === "string" &&
    typeof paper === "string" &&
    (section === undefined || typeof section === "string") &&
    (year === undefined || typeof year === "number") &&
    (line === undefined || typeof line === "number")
  );
}
