// Tells whoever saves a list of a paper that stands there twice since it was saved last. Saving itself waits for nothing.
import { MessageType } from "vscode-languageserver";
import { type NewDuplicate, newDuplicates } from "../features/edit/newDuplicates.ts";
import { written } from "../model/entry.ts";
import { entryAt, type PlacedEntry } from "../model/list.ts";
import type { Snapshot } from "../parse/snapshot.ts";
import { quoteTitle, standingOf } from "../rules/wording.ts";
import { applyEdit } from "./applyEdit.ts";
import type { ListDocument } from "./documents.ts";
import { planEdit } from "./editPlans.ts";
import { workspaceEdit } from "./edits.ts";
import { reveal } from "./handlers/reveal.ts";
import type { Session } from "./session.ts";

const show = { title: "Show first listing" };
const remove = { title: "Remove this one" };

/** More questions at once are answered by nobody. */
const mostQuestions = 3;

/** Listens to the documents from now on. */
export function tellDuplicatesOnSave(session: Session): void {
  const { documents } = session;
  const saved = new Map<string, Snapshot>();
  const isOn = () => session.settings["findings.duplicatesOnSave"] === "on";
  documents.onDidOpen(({ document: { uri, snapshot } }) => saved.set(uri, snapshot));
  documents.onDidClose(({ document: { uri } }) => saved.delete(uri));
  // What nobody wants to know is not kept: an old version of a long list is megabytes. Settings come after the first document.
  documents.onDidChangeContent(({ document: { uri, snapshot } }) => {
    if (!isOn() && saved.get(uri) !== snapshot) saved.delete(uri);
  });
  documents.onDidSave(({ document }) => {
    if (!isOn()) return;
    const before = saved.get(document.uri);
    saved.set(document.uri, document.snapshot);
    if (!before) return;
    tell(session, document, before).catch((error) => session.logError("duplicates on save", error));
  });
}

async function tell(session: Session, document: ListDocument, before: Snapshot): Promise<void> {
  if (!document.snapshot.isPaperList) return;
  await session.listFileKnown(document.uri);
  const found = newDuplicates(before.list, document.snapshot.list, session.findings.of(document));
  const more = found.length - mostQuestions;
  if (more > 0) {
    session.tell(
      MessageType.Warning,
      `${more} more ${more === 1 ? "paper is" : "papers are"} listed twice now; the findings say which.`,
    );
  }
  await Promise.all(found.slice(0, mostQuestions).map((one) => ask(session, document, one)));
}

interface Place {
  readonly uri: string;
  readonly entry: PlacedEntry;
}

async function ask(session: Session, document: ListDocument, { added, other }: NewDuplicate): Promise<void> {
  const first = "file" in other ? placeInFile(session, document, other) : { uri: document.uri, entry: other };
  const file = "file" in other ? [other.file] : [];
  const where = [...file, ...(first ? [`${standingOf(first.entry)}, line ${first.entry.line + 1}`] : [])];
  const message = `${quoteTitle(added.it)} on line ${added.line + 1} is listed already, in ${where.join(" under ")}.`;
  const actions = first ? [show, remove] : [remove];
  const chosen = await session.connection.window.showWarningMessage(message, ...actions);
  if (chosen?.title === show.title && first) await reveal(session, [first.uri, lineNow(session, first), 0]);
  if (chosen?.title === remove.title) await removeEntry(session, { uri: document.uri, entry: added });
}

function placeInFile(
  session: Session,
  { uri }: ListDocument,
  { file, span }: Extract<NewDuplicate["other"], { file: string }>,
): Place | undefined {
  const sibling = session.listFiles.siblingsOf(uri).find((it) => it.file === file);
  const entry = sibling && entryAt(sibling.snapshot.list, span.start);
  return entry && { uri: sibling.uri, entry };
}

/** As `Delete Entry` does it, on the list as it is by then. */
async function removeEntry(session: Session, place: Place): Promise<void> {
  const document = session.paperList(place.uri);
  const at = document && entryNow(document, place.entry);
  const plan = at && planEdit(session, document, { uri: place.uri, line: at.line, edit: "delete" });
  const gone = "The list has changed meanwhile, so nothing was done; save it again.";
  if (plan?.status !== "planned") return session.tell(MessageType.Warning, plan?.message ?? gone);
  const made = await applyEdit(session, plan.title, workspaceEdit(document!, plan.edits, session.client));
  if (!made) session.tell(MessageType.Warning, gone);
}

/** 0-based. */
function lineNow(session: Session, { uri, entry }: Place): number {
  const document = session.paperList(uri);
  return (document && entryNow(document, entry)?.line) ?? entry.line;
}

/** The entry that reads the same, the nearest to where it was. */
function entryNow({ snapshot }: ListDocument, { it, line }: PlacedEntry): PlacedEntry | undefined {
  const text = written(it, it.span);
  const same = snapshot.list.entries.filter((entry) => written(entry.it, entry.it.span) === text);
  return same.sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line))[0];
}
