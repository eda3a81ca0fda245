// Several BibTeX entries of a list that make way for entries, some of them papers of arXiv: asked when the offer is taken.
import { type CancellationToken, type CodeAction, MessageType } from "vscode-languageserver";
import type { BibtexMention } from "../../features/codeActions/bibtexMentions.ts";
import type { BatchItem, BatchPlan } from "../../features/insert/planBatch.ts";
import { planInstead } from "../../features/insert/planInstead.ts";
import { type ArxivId, readArxivId } from "../../model/arxivId.ts";
import type { NewPaper } from "../../model/paper.ts";
import { readCitedPaper } from "../../papers/citedPaper.ts";
import type { FetchResult } from "../../papers/source.ts";
import { inBrief, notFetched, notPlanned } from "../batchAddition.ts";
import type { ListDocument } from "../documents.ts";
import { workspaceEdit } from "../edits.ts";
import { fetchPapers } from "../fetchPapers.ts";
import type { Session } from "../session.ts";
import { bibtexNow, itemFor, type WrittenBibtex } from "../writtenBibtex.ts";

/** What the offer keeps until it is taken. */
export interface AddBibtexData {
  readonly uri: string;
  readonly bibtex: readonly AskedBibtex[];
}

/** `paper`: the id of arXiv that it names. */
type AskedBibtex = WrittenBibtex & { readonly paper?: string };

interface Item {
  readonly mention: BibtexMention;
  readonly item: BatchItem;
}

/** What cannot be had or placed stays as it stands, and the user is told why. */
export async function resolveAddBibtex(
  session: Session,
  action: CodeAction,
  { uri, bibtex }: AddBibtexData,
  token: CancellationToken,
): Promise<CodeAction> {
  const ids = bibtex.flatMap(({ paper }) => idOf(paper) ?? []);
  const results = await fetchPapers(session, ids, token);
  const document = session.paperList(uri);
  if (token.isCancellationRequested || !document) return action;
  const items = bibtex.flatMap((written) => itemOf(session, document, written, ids, results) ?? []);
  const { edits, problems } = planThose(session, document, items);
  const left = [...notFetched(ids, results), ...problems];
  if (left.length > 0) session.tell(MessageType.Warning, inBrief(left));
  return edits.length === 0 ? action : { ...action, edit: workspaceEdit(document, edits, session.client) };
}

/** Undefined where the paper could not be had, or its BibTeX is gone or another by now. */
function itemOf(
  session: Session,
  document: ListDocument,
  written: AskedBibtex,
  ids: readonly ArxivId[],
  results: readonly FetchResult[],
): Item | undefined {
  const mention = bibtexNow(document.snapshot, written);
  const paper = mention && paperOf(mention, idOf(written.paper), ids, results);
  return paper && { mention, item: itemFor(session, document, paper, mention) };
}

function paperOf(
  { id, entry }: BibtexMention,
  asked: ArxivId | undefined,
  ids: readonly ArxivId[],
  results: readonly FetchResult[],
): NewPaper | undefined {
  if (id?.id !== asked?.id) return undefined;
  if (!asked) {
    const reading = readCitedPaper(entry);
    return reading.ok ? reading.paper : undefined;
  }
  const result = results[ids.findIndex((it) => it.id === asked.id && it.version === asked.version)];
  return result?.ok ? result.paper : undefined;
}

/** Only what becomes an entry makes way for it: where the list does not take one of them, all are planned without it. */
function planThose(
  session: Session,
  document: ListDocument,
  items: readonly Item[],
): Pick<BatchPlan, "edits"> & { readonly problems: readonly string[] } {
  const [first] = items;
  if (!first) return { edits: [], problems: [] };
  const { edits, outcomes } = planInstead(
    document.snapshot,
    items.map(({ mention }) => mention.lines),
    items.map(({ item }) => item),
    {
      section: first.mention.section,
      line: Math.max(0, Math.min(...items.map(({ mention }) => mention.firstLine)) - 1),
      digest: session.settings["entry.digest"],
      pinned: session.configOf(document).style,
    },
  );
  const taken = items.filter((_, at) => outcomes[at]!.status === "planned");
  if (taken.length === items.length) return { edits, problems: [] };
  const papers = items.map(({ item }) => item.paper);
  const rest = planThose(session, document, taken);
  return { edits: rest.edits, problems: [...notPlanned(papers, outcomes), ...rest.problems] };
}

function idOf(text: string | undefined): ArxivId | undefined {
  const reading = text === undefined ? undefined : readArxivId(text);
  return reading?.ok ? reading.id : undefined;
}

export function isAddBibtexData(data: unknown): data is AddBibtexData {
  if (typeof data !== "object" || data === null) return false;
  const { uri, bibtex } = data as Readonly<Record<string, unknown>>;
  return typeof uri === "string" && Array.isArray(bibtex) && bibtex.every(isAskedBibtex);
}

function isAskedBibtex(given: unknown): given is AskedBibtex {
  if (typeof given !== "object" || given === null) return false;
  const { bibtex, line, paper } = given as Readonly<Record<string, unknown>>;
  return (
    typeof bibtex === "string" &&
    typeof line === "number" &&
    (paper === undefined || typeof paper === "string")
  );
}
