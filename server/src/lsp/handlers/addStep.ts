// What an offer to add a paper of arXiv holds until it is taken.
import type { CodeAction } from "vscode-languageserver";
import type { PaperMention } from "../../features/codeActions/paperMentions.ts";
import type { ArxivId } from "../../model/arxivId.ts";
import { type AddPaperParams, addPaperCommand } from "../protocol.ts";
import type { Session } from "../session.ts";
import type { AddActionData } from "./resolveCodeAction.ts";

/** The mention, and of BibTeX that makes way for the entry its first line. */
export type AddedMention = PaperMention & { readonly bibtex?: string };

/** The edit comes when the action is taken; an editor that cannot wait for it gets a command instead. */
export function addStep(
  session: Session,
  uri: string,
  { id, line, scratch, bibtex }: AddedMention,
  section: string,
): Pick<CodeAction, "data" | "command"> {
  const paper = writtenId(id);
  if (session.client.lazyEdits) {
    const data: AddActionData = {
      ...{ uri, paper, section, line },
      ...(scratch !== undefined && { scratch }),
      ...(bibtex !== undefined && { bibtex }),
    };
    return { data };
  }
  const params: AddPaperParams = { uri, paper, section, line };
  return { command: { title: "Add paper", command: addPaperCommand, arguments: [params] } };
}

/** With its version where one was written. */
export function writtenId({ id, version }: ArxivId): string {
  return version === undefined ? id : `${id}v${version}`;
}
