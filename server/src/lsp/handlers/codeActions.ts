// textDocument/codeAction: fixes for findings, and offers for papers that the text mentions.
import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import { overlaps, type Span } from "../../base/span.ts";
import { rulesAt } from "../../features/codeActions/acceptAction.ts";
import { type AddOffer, addOffer } from "../../features/codeActions/addOffer.ts";
import { type BibtexMention, bibtexMentions } from "../../features/codeActions/bibtexMentions.ts";
import { type DisableAction, disableActions } from "../../features/codeActions/disableActions.ts";
import { type FixAction, fixActions, fixesAround } from "../../features/codeActions/fixActions.ts";
import { fixAll } from "../../features/codeActions/fixAll.ts";
import { paperMentions } from "../../features/codeActions/paperMentions.ts";
import { type SpellingAction, spellingActions } from "../../features/codeActions/spellingActions.ts";
import { asShown, debtsOf, type GatheredFinding } from "../../rules/debt.ts";
import { standsAt } from "../../rules/placing.ts";
import type { Finding } from "../../rules/rule.ts";
import { fixAllKind } from "../capabilities.ts";
import { spanOf } from "../convert.ts";
import { diagnosticOf } from "../diagnostics.ts";
import type { ListDocument } from "../documents.ts";
import { workspaceEdit } from "../edits.ts";
import type { Session } from "../session.ts";
import { acceptActions } from "./acceptActions.ts";
import { addAllActions } from "./addAll.ts";
import { addBibtexActions } from "./addBibtex.ts";
import { addStep } from "./addStep.ts";
import { editActions } from "./editActions.ts";
import { revealing } from "./reveal.ts";

export async function codeActions(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
): Promise<CodeAction[] | null> {
  session.onFindingsAsked(textDocument.uri);
  await session.listFileKnown(textDocument.uri);
  const document = session.paperList(textDocument.uri);
  if (!document) return null;
  const span = spanOf(range, document.snapshot.source);
  const actions: CodeAction[] = [];
  if (wants(context.only, CodeActionKind.QuickFix)) {
    const { list, source } = document.snapshot;
    const findings = findingsFor(session, document, span);
    const debts = debtsOf(findings, source);
    // What stands for many is at the first line, and the single places are still where they are.
    const standing = [...debts, ...findings];
    const fixes = [
      ...fixActions(standing, span),
      ...fixActions(session.verified.findings(document.uri, document.snapshot), span),
      ...spellingActions(findings, list, span),
      ...fixesAround(findings, list, span),
    ];
    actions.push(...fixes.map((fix) => fixCodeAction(session, document, fix, debts)));
    const bibtex = bibtexMentions(document.snapshot, span);
    actions.push(...(await addActions(session, document, span, bibtex)));
    actions.push(...(await addBibtexActions(session, document, bibtex)));
    const silencing = disableActions(findings, list, span);
    actions.push(...silencing.map((action) => fixCodeAction(session, document, action, debts)));
    const accepted = rulesAt(standing, span);
    actions.push(...(await acceptActions(session, document, accepted, debts)));
  }
  actions.push(...editActions(session, document, span, context, (kind) => wants(context.only, kind)));
  // A source action is run on save without a look at it, so only where it was asked for.
  if (context.only && wants(context.only, fixAllKind)) actions.push(...fixAllActions(session, document));
  return actions;
}

/** All, since one action may mend them all; none where none is shown at the place. What stands for many is on the first line. */
function findingsFor(session: Session, document: ListDocument, at: Span): readonly Finding[] {
  const { source } = document.snapshot;
  const isShown =
    overlaps(at, source.lineSpan(0)) || session.findings.located(document).some((it) => standsAt(at, it));
  return isShown ? session.findings.of(document) : [];
}

/** A kind is wanted where it, or a kind that contains it, was asked for; or where nothing was said. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return (
    only === undefined || only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`))
  );
}

function fixCodeAction(
  session: Session,
  document: ListDocument,
  fix: FixAction | SpellingAction | DisableAction,
  debts: readonly GatheredFinding[],
): CodeAction {
  const options = session.diagnosticOptions(document.uri);
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: asShown(fix.findings, debts).map((it) =>
      diagnosticOf(it, document.snapshot.source, options),
    ),
    ...("preferred" in fix && fix.preferred && { isPreferred: true }),
    edit: workspaceEdit(document, fix.edits, session.client),
  };
}

function fixAllActions(session: Session, document: ListDocument): CodeAction[] {
  const fix = fixAll(document.snapshot, (snapshot) => session.findings.of({ uri: document.uri, snapshot }));
  if (!fix) return [];
  const edit = workspaceEdit(document, fix.edits, session.client);
  return [{ title: fix.title, kind: fixAllKind, edit }];
}

/** More offers than these are a menu nobody reads; all of them together are one more. */
const mostOffers = 5;

/** Ids that stand in the text by themselves; those of BibTeX are offered with it. */
async function addActions(
  session: Session,
  document: ListDocument,
  span: Span,
  bibtex: readonly BibtexMention[],
): Promise<CodeAction[]> {
  const { snapshot, uri } = document;
  const mentions = paperMentions(snapshot.list, snapshot.source, span).filter(
    ({ id }) => !bibtex.some((mention) => mention.id?.id === id.id),
  );
  const single = mentions.slice(0, mostOffers);
  const papers = await Promise.all(single.map(({ id }) => session.cachedPaper(id)));
  const offers = single.flatMap((mention, index) => {
    const offer = addOffer(snapshot, mention, papers[index]?.title, session.configOf(document).style);
    return offer ? [offerAction(session, uri, offer)] : [];
  });
  return [...addAllActions(session, document, mentions), ...offers];
}

function offerAction(session: Session, uri: string, offer: AddOffer): CodeAction {
  const { title } = offer;
  const kind = CodeActionKind.QuickFix;
  if (offer.kind === "add") return { title, kind, ...addStep(session, uri, offer.mention, offer.section) };
  return { title, kind, command: revealing(title, uri, { line: offer.line, character: 0 }) };
}
