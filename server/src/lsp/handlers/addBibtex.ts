// Code actions that make entries of the list out of BibTeX that was put into it, and take it away. arXiv is asked for its
// own papers, when an action is taken; the others say all there is.
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { addOffer } from "../../features/codeActions/addOffer.ts";
import type { BibtexMention } from "../../features/codeActions/bibtexMentions.ts";
import { findListed, findPaper } from "../../features/insert/alreadyListed.ts";
import type { AlreadyListed } from "../../features/insert/outcome.ts";
import { planInstead } from "../../features/insert/planInstead.ts";
import { eprintOf } from "../../model/bibtexEprint.ts";
import type { List } from "../../model/list.ts";
import type { CitedPaper } from "../../model/paper.ts";
import { readCitedPaper } from "../../papers/citedPaper.ts";
import { quoteTitle, standingOf } from "../../rules/wording.ts";
import type { ListDocument } from "../documents.ts";
import { workspaceEdit } from "../edits.ts";
import { detailsOf } from "../paperDetails.ts";
import type { Session } from "../session.ts";
import { firstLineOf } from "../writtenBibtex.ts";
import { addStep, writtenId } from "./addStep.ts";
import type { AddBibtexData } from "./resolveAddBibtex.ts";
import { revealing } from "./reveal.ts";

/** More than these are a file to be added by the command. */
const mostPapers = 20;

interface Written {
  readonly mention: BibtexMention;
  /** Undefined where it gives no title, as BibTeX with an id may. */
  readonly paper: CitedPaper | undefined;
}

/** One for all papers that the list lacks, and one for each that it holds. */
export async function addBibtexActions(
  session: Session,
  document: ListDocument,
  mentions: readonly BibtexMention[],
): Promise<CodeAction[]> {
  const { list } = document.snapshot;
  const written = mentions.flatMap(writtenPaper).slice(0, mostPapers);
  const lacking = written.filter((it) => !listedAs(list, it));
  const listed = written.flatMap((it) => listedAs(list, it) ?? []);
  return [
    ...(await addActions(session, document, lacking)),
    ...listed.map((found) => listedAction(document, found)),
  ];
}

/** What breaks off, or names a paper of arXiv by what is no id, becomes no entry. */
function writtenPaper(mention: BibtexMention): Written[] {
  const { entry, id } = mention;
  if (entry.problem !== undefined || (!id && eprintOf(entry) !== undefined)) return [];
  const reading = readCitedPaper(entry);
  const paper = reading.ok ? reading.paper : undefined;
  return id || paper ? [{ mention, paper }] : [];
}

function listedAs(list: List, { mention: { id }, paper }: Written): AlreadyListed | undefined {
  return id ? findListed(list, id, paper?.title) : paper && findPaper(list, paper);
}

async function addActions(
  session: Session,
  document: ListDocument,
  written: readonly Written[],
): Promise<CodeAction[]> {
  const asked = written.filter(({ mention }) => mention.id);
  if (written.length > 1 && asked.length > 0 && session.client.lazyEdits) {
    return [askingAction(document, written)];
  }
  const told = written.filter(({ mention }) => !mention.id);
  const single = await Promise.all(asked.map((it) => askAction(session, document, it)));
  return [...writeAction(session, document, told), ...single.flat()];
}

/** One paper of arXiv, which is asked when the action is taken. */
async function askAction(
  session: Session,
  document: ListDocument,
  { mention, paper }: Written,
): Promise<CodeAction[]> {
  const { snapshot, uri } = document;
  const written = { id: mention.id!, scratch: undefined, ...firstLineOf(mention, snapshot) };
  const title = (await session.cachedPaper(written.id))?.title ?? paper?.title;
  const offer = addOffer(snapshot, written, title, session.configOf(document).style);
  if (offer?.kind !== "add") return [];
  const step = addStep(session, uri, written, mention.section);
  return [{ title: offer.title, kind: CodeActionKind.QuickFix, ...step }];
}

/** Several, some of them papers of arXiv. */
function askingAction({ uri, snapshot }: ListDocument, written: readonly Written[]): CodeAction {
  const bibtex = written.map(({ mention }) => ({
    ...firstLineOf(mention, snapshot),
    ...(mention.id && { paper: writtenId(mention.id) }),
  }));
  const data: AddBibtexData = { uri, bibtex };
  const title = addSeveralTitle(written.length, written[0]!.mention.section);
  return { title, kind: CodeActionKind.QuickFix, data };
}

function addSeveralTitle(papers: number, section: string): string {
  return `Add ${papers} papers to ${section}`;
}

/** Papers of which their BibTeX says all: the edit is there at once. */
function writeAction(session: Session, document: ListDocument, written: readonly Written[]): CodeAction[] {
  const [first] = written;
  if (!first) return [];
  const papers = written.flatMap(({ paper }) => paper ?? []);
  const { edits, outcomes } = planInstead(
    document.snapshot,
    written.map((it) => it.mention.lines),
    papers.map((paper) => ({ paper, ...detailsOf(session, document, paper) })),
    {
      section: first.mention.section,
      line: Math.max(0, first.mention.firstLine - 1),
      digest: session.settings["entry.digest"],
      pinned: session.configOf(document).style,
    },
  );
  const [plan, ...others] = outcomes.flatMap((outcome) => (outcome.status === "planned" ? [outcome] : []));
  // Nothing of what was written may be lost.
  if (!plan || others.length + 1 < outcomes.length) return [];
  const title = others.length === 0 ? plan.title : addSeveralTitle(others.length + 1, plan.section);
  return [{ title, kind: CodeActionKind.QuickFix, edit: workspaceEdit(document, edits, session.client) }];
}

function listedAction({ uri }: ListDocument, { entry, line }: AlreadyListed): CodeAction {
  const title = `Already listed: ${quoteTitle(entry.it)} (${standingOf(entry)})`;
  const command = revealing(title, uri, { line, character: 0 });
  return { title, kind: CodeActionKind.QuickFix, command };
}
