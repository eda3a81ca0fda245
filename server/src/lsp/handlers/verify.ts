// The server command that verifies entries of an open list against arXiv; nothing is changed.
import { type CancellationToken, MessageType } from "vscode-languageserver";
import { entryAt, type PlacedEntry, sectionAt } from "../../model/list.ts";
import type { Snapshot } from "../../parse/snapshot.ts";
import { inferHouseStyle } from "../../style/inferHouseStyle.ts";
import { type Verification, type VerifyProgress, verifyEntries } from "../../verify/verifyEntries.ts";
import { habitsOf } from "../../verify/verifyEntry.ts";
import type { ListDocument } from "../documents.ts";
import { withProgress } from "../progress.ts";
import { type VerifyOutcome, type VerifyParams, verifyProgressNotification } from "../protocol.ts";
import type { Session } from "../session.ts";

/** `given` are VerifyParams. What was found is published as diagnostics, also where it was called off. */
export async function verify(
  session: Session,
  given: unknown,
  token: CancellationToken,
): Promise<VerifyOutcome> {
  if (!isVerifyParams(given)) return failed("Say which list to verify.");
  await session.listFileKnown(given.uri);
  const document = session.paperList(given.uri);
  if (!document) return failed("This document does not read as a list of papers.");
  const { snapshot } = document;
  const entries = chosen(snapshot, given);
  if (entries.length === 0) return failed("There is no entry here to verify.");
  const outcome = await withProgress(session, "Verifying entries", token, (either, report) =>
    ask(session, document, entries, either, (progress) => {
      report(inWords(progress), percentage(progress));
      tellClient(session, progress);
    }),
  );
  session.verified.keep(given.uri, snapshot, entries, outcome);
  session.onFindingsChanged(given.uri);
  for (const note of outcome.notes) session.tell(MessageType.Warning, note);
  const { verified, unanswered, withoutId, findings, problem } = outcome;
  const stopped = problem?.kind === "cancelled";
  return {
    status: "verified",
    ...{ verified, unanswered, withoutId, findings: findings.length },
    message: problem && !stopped ? problem.message : null,
  };
}

async function ask(
  session: Session,
  document: ListDocument,
  entries: readonly PlacedEntry[],
  token: CancellationToken,
  onProgress: (progress: VerifyProgress) => void,
): Promise<Verification> {
  const { list, source } = document.snapshot;
  const style = inferHouseStyle(list, source, session.configOf(document).style);
  const gone = new AbortController();
  const listener = token.onCancellationRequested(() => gone.abort());
  if (token.isCancellationRequested) gone.abort();
  const outcome = await verifyEntries(entries, {
    habits: habitsOf(list, style),
    source: session.papers(),
    venueSources: session.venueSources(),
    codeSources: session.codeSources(),
    now: Date.now,
    signal: gone.signal,
    onProgress,
  });
  listener.dispose();
  return outcome;
}

/** The entry or section that holds the line, or all. */
function chosen({ list, source }: Snapshot, { scope, line }: VerifyParams): readonly PlacedEntry[] {
  if (scope === "file" || line === undefined || line < 0 || line >= source.lineCount) {
    return scope === "file" ? list.entries : [];
  }
  const { start, end } = source.lineSpan(line);
  if (scope === "section") return sectionAt(list, start)?.entries ?? [];
  const entry = entryAt(list, end);
  return entry ? [entry] : [];
}

function tellClient({ client, connection }: Session, progress: VerifyProgress): void {
  if (!client.options.clientCommands) return;
  void connection.sendNotification(verifyProgressNotification, {
    message: inWords(progress),
    percentage: percentage(progress),
  });
}

function percentage({ done, total }: VerifyProgress): number {
  return total === 0 ? 100 : Math.floor((100 * done) / total);
}

function inWords({ done, total, left }: VerifyProgress): string {
  const seconds = left === undefined ? undefined : Math.ceil(left / 1000);
  return `${done} of ${total} papers${seconds ? `, about ${seconds} s left` : ""}`;
}

function failed(message: string): VerifyOutcome {
  return { status: "failed", message };
}

function isVerifyParams(given: unknown): given is VerifyParams {
  if (typeof given !== "object" || given === null) return false;
  const { uri, scope, line } = given as Readonly<Record<string, unknown>>;
  const isScope = scope === "file" || scope === "section" || scope === "entry";
  return typeof uri === "string" && isScope && (line === undefined || typeof line === "number");
}
