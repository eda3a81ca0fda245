// Asks for the section that a paper belongs to, the one under the cursor first.
import { type QuickPickItem, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type SectionItem, type SectionsParams, sectionsRequest } from "../../../server/src/lsp/protocol.ts";

/** A section's title; undefined where the user called it off or the list has none. */
export async function askSection(
  client: BaseLanguageClient,
  params: SectionsParams,
): Promise<string | undefined> {
  const sections = await client.sendRequest<SectionItem[]>(sectionsRequest, params);
  if (sections.length === 0) {
    window.showInformationMessage(
      "This file has no section that a paper could go to: give it a heading first.",
    );
    return undefined;
  }
  if (sections.length === 1) return sections[0]?.title;
  const picked = await window.showQuickPick(sections.map(pickOf), {
    title: "Add Paper from arXiv",
    placeHolder: "The section it belongs to",
    matchOnDescription: false,
  });
  return picked?.label;
}

function pickOf({ title, papers, here }: SectionItem): QuickPickItem {
  const count = `${papers} ${papers === 1 ? "paper" : "papers"}`;
  return { label: title, description: here ? `here, ${count}` : count };
}
