// Code actions that make entries of the list out of BibTeX that was put into it. arXiv is not asked: they say it all.
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import type { Span } from "../../base/span.ts";
import { type BibtexMention, bibtexMentions } from "../../features/codeActions/bibtexMentions.ts";
import { findPaper } from "../../features/insert/alreadyListed.ts";
import { planInstead } from "../../features/insert/planInstead.ts";
import { eprintOf } from "../../model/bibtexEprint.ts";
import type { CitedPaper } from "../../model/paper.ts";
import { readCitedPaper } from "../../papers/citedPaper.ts";
import { quoteTitle, standingOf } from "../../rules/wording.ts";
import type { ListDocument } from "../documents.ts";
import { workspaceEdit } from "../edits.ts";
import { detailsOf } from "../paperDetails.ts";
import type { Session } from "../session.ts";
import { revealing } from "./reveal.ts";

/** More than these are a file to be added by the command. */
const mostPapers = 20;

interface Written {
  readonly mention: BibtexMention;
  readonly paper: CitedPaper;
}

/** One for all papers that the list lacks, and one for each that it holds. */
export function addBibtexActions(session: Session, document: ListDocument, selection: Span): CodeAction[] {
  const { list } = document.snapshot;
  const written = bibtexMentions(document.snapshot, selection).slice(0, mostPapers).flatMap(paperOf);
  const lacking = written.filter(({ paper }) => !findPaper(list, paper));
  const adding = lacking.length === 0 ? undefined : addAction(session, document, lacking);
  const listed = written.flatMap(({ paper }) => listedAction(document, paper) ?? []);
  return adding ? [adding, ...listed] : listed;
}

/** Those that name a paper of arXiv are offered as such: there is more to be had of them. */
function paperOf(mention: BibtexMention): Written[] {
  if (mention.entry.problem !== undefined || eprintOf(mention.entry) !== undefined) return [];
  const reading = readCitedPaper(mention.entry);
  return reading.ok ? [{ mention, paper: reading.paper }] : [];
}

function addAction(
  session: Session,
  document: ListDocument,
  written: readonly Written[],
): CodeAction | undefined {
  const { mention } = written[0]!;
  const items = written.map(({ paper }) => ({ paper, ...detailsOf(session, document, paper) }));
  const { edits, outcomes } = planInstead(
    document.snapshot,
    written.map((it) => it.mention.lines),
    items,
    {
      section: mention.section,
      line: Math.max(0, mention.firstLine - 1),
      digest: session.settings["entry.digest"],
      pinned: session.configOf(document).style,
    },
  );
  const plans = outcomes.flatMap((outcome) => (outcome.status === "planned" ? [outcome] : []));
  const [first] = plans;
  // Nothing of what was written may be lost.
  if (!first || plans.length < outcomes.length) return undefined;
  const title = plans.length === 1 ? first.title : `Add ${plans.length} papers to ${first.section}`;
  const edit = workspaceEdit(document, edits, session.client);
  return { title, kind: CodeActionKind.QuickFix, edit };
}

function listedAction({ uri, snapshot }: ListDocument, paper: CitedPaper): CodeAction | undefined {
  const found = findPaper(snapshot.list, paper);
  if (!found) return undefined;
  const title = `Already listed: ${quoteTitle(found.entry.it)} (${standingOf(found.entry)})`;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    command: revealing(title, uri, { line: found.line, character: 0 }),
  };
}
