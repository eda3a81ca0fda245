// A row of the view "Papers" as VS Code shows it.
import { ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import type { Row } from "./papersTree.ts";

/** Of the rows at the top, by their keys. */
const icons: Readonly<Record<string, string>> = {
  found: "search",
  section: "list-tree",
  year: "calendar",
  author: "person",
  venue: "organization",
  keyword: "tag",
  missing: "question",
  added: "git-branch",
};

export function rowItem(row: Row): TreeItem {
  const { node, path, document } = row;
  const item = new TreeItem(node.label, stateOf(row));
  // The same row keeps its state when the list changes.
  item.id = [document.uri.toString(), ...path].join("\n");
  item.description = node.detail;
  if (node.kind === "pivot") item.iconPath = new ThemeIcon(icons[node.key] ?? "list-tree");
  if (node.kind === "paper") {
    item.iconPath = new ThemeIcon("book");
    item.tooltip = [node.label, node.detail].filter((text) => text !== "").join("\n");
    item.contextValue = node.url === null ? "paper" : "paper linked";
    item.command = { title: "Go to Paper", command: "paperList.papers.goTo", arguments: [row] };
  } else if (node.kind === "note") {
    item.command = { title: "Filter", command: "paperList.papers.filter" };
  } else if (node.line !== null) {
    item.contextValue = node.kind === "section" ? "heading section" : "heading";
  }
  if (/^\d+$/.test(node.detail)) {
    const papers = node.detail === "1" ? "paper" : "papers";
    item.accessibilityInformation = { label: `${node.label}, ${node.detail} ${papers}` };
  }
  return item;
}

function stateOf({ node }: Row): TreeItemCollapsibleState {
  if (node.kind === "paper" || node.kind === "note") return TreeItemCollapsibleState.None;
  // Who filters wants to see what is found.
  return node.key === "found" && node.kind === "pivot"
    ? TreeItemCollapsibleState.Expanded
    : TreeItemCollapsibleState.Collapsed;
}
