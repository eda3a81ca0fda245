// The language servers that are measured, and how each is spoken to.
import { createRequire } from "node:module";
import { join } from "node:path";
import { inRoot } from "../root.mjs";
import { markdownClient } from "./markdownClient.mjs";

/** @typedef {import("./peers.mjs").Peers} Peers */
/** @typedef {import("./openText.mjs").OpenText} OpenText */

/**
 * @typedef {object} Server
 * @property {string} name
 * @property {string} command
 * @property {readonly string[]} args
 * @property {object} [initializationOptions]
 * @property {Readonly<Record<string, unknown>>} [settings] by section
 * @property {{ method: string, params: object }} [fence] A request about the document that cannot be answered before all
 *   is found: where an edit changes no finding, nothing is told.
 * @property {(document: OpenText, uri: string) => (method: string, params: any) => unknown} [clientSide] What its own client answers.
 */

/** @param {string} dist the folder of the bundles @returns {Server} */
export function ownServer(dist = inRoot("dist")) {
  return {
    name: "paper-list",
    command: process.execPath,
    args: [join(dist, "server.cjs"), "--stdio"],
    fence: { method: "textDocument/codeAction", params: secondLine },
    // A benchmark asks nobody for papers.
    initializationOptions: { arxivEndpoint: "http://127.0.0.1:9/", arxivInterval: 0 },
  };
}

/** What may be done depends on what is found; on the second line of our lists, that is nothing. */
const start = { line: 1, character: 0 };
const secondLine = { range: { start, end: start }, context: { diagnostics: [], only: ["quickfix"] } };

/** @param {string} program @returns {Server} */
export function rumdlServer(program) {
  return { name: "rumdl", command: program, args: ["server"] };
}

/** As VS Code starts it, with what VS Code sets. @param {Peers} peers @returns {Server} */
export function markdownServer({ markdownServer, markdownIt }) {
  const MarkdownIt = createRequire(import.meta.url)(markdownIt);
  return {
    name: "VS Code Markdown",
    command: process.execPath,
    args: [markdownServer, "--stdio"],
    initializationOptions: { markdownFileExtensions: ["md"] },
    settings: { markdown: markdownSettings },
    clientSide: markdownClient(new MarkdownIt({ html: true })),
  };
}

const markdownSettings = {
  server: { log: "off" },
  preferredMdPathExtensionStyle: "auto",
  occurrencesHighlight: { enabled: false },
  suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: "never" } },
  validate: {
    enabled: true,
    referenceLinks: { enabled: "warning" },
    fragmentLinks: { enabled: "warning" },
    fileLinks: { enabled: "warning", markdownFragmentLinks: "inherit" },
    unusedLinkDefinitions: { enabled: "hint" },
    duplicateLinkDefinitions: { enabled: "warning" },
    ignoredLinks: [],
  },
};
