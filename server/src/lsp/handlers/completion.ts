// textDocument/completion: authors and venues.
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  TextEdit,
} from "vscode-languageserver";
import type { Candidate } from "../../features/completion/candidate.ts";
import { complete } from "../../features/completion/complete.ts";
import { offsetOf, rangeOf } from "../convert.ts";
import type { Session } from "../session.ts";

const kinds = {
  author: CompletionItemKind.Reference,
  venue: CompletionItemKind.Event,
} as const satisfies Record<Candidate["kind"], CompletionItemKind>;

export const noCompletions: CompletionList = { isIncomplete: false, items: [] };

export function completions(session: Session, { textDocument, position }: CompletionParams): CompletionList {
  const document = session.paperList(textDocument.uri);
  if (!document) return noCompletions;
  const { list, source } = document.snapshot;
  const completion = complete(list, source, offsetOf(position, source));
  if (!completion) return noCompletions;
  const range = rangeOf(completion.replace, source);
  const items = completion.candidates.map(
    (candidate, index): CompletionItem => ({
      ...described(candidate, session.client.labelDetails),
      kind: kinds[candidate.kind],
      sortText: String(index).padStart(4, "0"),
      // The editor filters by what stands before the cursor: with that as the text to filter by, all of ours stay.
      filterText: completion.typed,
      textEdit: TextEdit.replace(range, candidate.newText),
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
