// textDocument/completion: names, keywords, links, headings and whole entries.
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
  TextEdit,
} from "vscode-languageserver";
import type { Candidate } from "../../features/completion/candidate.ts";
import { complete } from "../../features/completion/complete.ts";
import { inferHouseStyle } from "../../style/inferHouseStyle.ts";
import { styleToPrint } from "../../style/printStyle.ts";
import { offsetOf, rangeOf } from "../convert.ts";
import { otherFiles } from "../filesOfList.ts";
import type { Session } from "../session.ts";

const kinds = {
  author: CompletionItemKind.Reference,
  venue: CompletionItemKind.Event,
  keyword: CompletionItemKind.Keyword,
  label: CompletionItemKind.Property,
  heading: CompletionItemKind.Module,
  anchor: CompletionItemKind.Reference,
  entry: CompletionItemKind.Snippet,
} as const satisfies Record<Candidate["kind"], CompletionItemKind>;

const noCompletions: CompletionList = { isIncomplete: false, items: [] };

export function completions(session: Session, { textDocument, position }: CompletionParams): CompletionList {
  const document = session.paperList(textDocument.uri);
  if (!document) return noCompletions;
  const { list, source } = document.snapshot;
  const { snippets } = session.client;
  const config = session.configOf(document);
  const style = () => styleToPrint(inferHouseStyle(list, source, config.style));
  const completion = complete(list, source, offsetOf(position, source), {
    venues: config.venues,
    otherFiles: () => otherFiles(session, textDocument.uri).map(({ snapshot }) => snapshot.list),
    ...(snippets && { style }),
  });
  if (!completion) return noCompletions;
  const range = rangeOf(completion.replace, source);
  const items = completion.candidates.map(
    (candidate, index): CompletionItem => ({
      ...described(candidate, session.client.labelDetails),
      kind: kinds[candidate.kind],
      sortText: String(index).padStart(4, "0"),
      // The editor filters by what stands before the cursor: with that as the text to filter by, all of ours stay.
      filterText: completion.typed,
      textEdit: TextEdit.replace(range, (snippets ? candidate.snippet : undefined) ?? candidate.newText),
      ...(snippets && candidate.snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
    }),
  );
  // Matching is ours, so each further letter must be asked about.
  return { isIncomplete: true, items };
}

function described(
  { label, detail, fullName = "" }: Candidate,
  labelDetails: boolean,
): Pick<CompletionItem, "label" | "labelDetails" | "detail"> {
  const rest = [labelDetails ? "" : detail, fullName].filter((part) => part !== "").join(" · ");
  return {
    label,
    ...(labelDetails && detail !== "" && { labelDetails: { description: detail } }),
    ...(rest !== "" && { detail: rest }),
  };
}
