// Asks for the section that a paper belongs to, the likeliest first.
import { ProgressLocation, type QuickPickItem, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type SectionItem, type SectionsParams, sectionsRequest } from "../../../server/src/lsp/protocol.ts";

/** A section's title; undefined where the user called it off or the list has none. */
export async function askSection(
  client: BaseLanguageClient,
  params: SectionsParams,
): Promise<string | undefined> {
  const sections = await requestSections(client, params);
  if (!sections) return undefined;
  if (sections.length === 0) {
    window.showInformationMessage(
      "This file has no section that a paper could go to: give it a heading first.",
    );
    return undefined;
  }
  if (sections.length === 1) return sections[0]?.title;
  const picked = await window.showQuickPick(sections.map(pickOf), {
    title: "Add Paper from arXiv",
    placeHolder: "The section it belongs to, the likeliest first",
    matchOnDescription: false,
  });
  return picked?.label;
}

/** The paper is fetched for it, which may take a while; undefined where that was called off. */
async function requestSections(
  client: BaseLanguageClient,
  params: SectionsParams,
): Promise<SectionItem[] | undefined> {
  const options = { location: ProgressLocation.Notification, title: "Asking arXiv", cancellable: true };
  return window.withProgress(options, async (_progress, token) => {
    try {
      return await client.sendRequest<SectionItem[]>(sectionsRequest, params, token);
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
