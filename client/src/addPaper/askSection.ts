// Asks for the section that a paper belongs to, the likeliest first.
import { ProgressLocation, type QuickPickItem, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type SectionItem,
  type SectionsAnswer,
  type SectionsParams,
  sectionsRequest,
} from "../../../server/src/lsp/protocol.ts";

/** `section` is a title, or absent where there is nothing to choose; undefined where it ends here, which the user knows. */
export async function askSection(
  client: BaseLanguageClient,
  params: SectionsParams,
): Promise<{ readonly section?: string } | undefined> {
  const answer = await requestSections(client, params);
  if (!answer) return undefined;
  if (answer.status === "failed") {
    window.showErrorMessage(answer.message);
    return undefined;
  }
  return answer.status === "listed" ? {} : pick(answer.sections);
}

async function pick(sections: readonly SectionItem[]): Promise<{ readonly section: string } | undefined> {
  const [first] = sections;
  if (!first) {
    window.showInformationMessage(
      "This file has no section that a paper could go to: give it a heading first.",
    );
    return undefined;
  }
  if (sections.length === 1) return { section: first.title };
  const picked = await window.showQuickPick(sections.map(pickOf), {
    title: "Add Paper from arXiv",
    placeHolder: "The section it belongs to, the likeliest first",
    matchOnDescription: false,
  });
  return picked && { section: picked.label };
}

/** The paper is fetched for it, which may take a while; undefined where that was called off. */
async function requestSections(
  client: BaseLanguageClient,
  params: SectionsParams,
): Promise<SectionsAnswer | undefined> {
  const options = { location: ProgressLocation.Notification, title: "Asking arXiv", cancellable: true };
  return window.withProgress(options, async (_progress, token) => {
    try {
      return await client.sendRequest<SectionsAnswer>(sectionsRequest, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

function pickOf({ title, papers, here, reason }: SectionItem): QuickPickItem {
  const count = `${papers} ${papers === 1 ? "paper" : "papers"}`;
  const description = here ? `here, ${count}` : count;
  return { label: title, description, ...(reason !== undefined && { detail: reason }) };
}
