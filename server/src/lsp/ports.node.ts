// What the language server needs of Node: files, git, and arXiv behind its cache.
import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { version } from "../../../package.json";
import { findListFile } from "../disk/findListFile.ts";
import { findMarkdown } from "../disk/findMarkdown.ts";
import { expectOrdinary } from "../disk/ordinaryFile.ts";
import { collectYoung } from "../engine/v8.node.ts";
import { branchStart } from "../git/branchStart.node.ts";
import { textAtRevision } from "../git/fileAtRevision.node.ts";
import { createNodeArxivSource } from "../papers/arxivSource.node.ts";
import { clearCache } from "../papers/cacheFiles.node.ts";
import {
  createNodeCrossref,
  createNodeHuggingFace,
  createNodePapersWithCode,
  createNodeSemanticScholar,
} from "../papers/otherServices.node.ts";
import type { ListDocument } from "./documents.ts";
import type { FoundListFile } from "./listFiles.ts";
import type { RevisionText } from "./revisions.ts";
import type { ServerPorts } from "./session.ts";
import type { SiblingText } from "./siblings.ts";
import { systemTimer } from "./systemTimer.ts";
import { searchBounds } from "./workspaceLists.ts";

export const ports: ServerPorts = {
  timer: systemTimer,
  atRest: collectYoung,
  version,
  createSource: ({ endpoint, interval, cacheDirectory }) =>
    createNodeArxivSource({
      endpoint,
      interval,
      cacheFolder: cacheDirectory,
      userAgent: `paper-list/${version}`,
    }),
  venueSources: (names, cacheFolder) => {
    const userAgent = `paper-list/${version}`;
    const create = { crossref: createNodeCrossref, semanticScholar: createNodeSemanticScholar };
    return names.flatMap((name) => create[name]({ userAgent, cacheFolder }) ?? []);
  },
  codeSources: (names, cacheFolder) => {
    const userAgent = `paper-list/${version}`;
    const create = { papersWithCode: createNodePapersWithCode, huggingFace: createNodeHuggingFace };
    return names.flatMap((name) => create[name]({ userAgent, cacheFolder }) ?? []);
  },
  clearCache,
  textAtRevision: (uri, revision) => textAt(uri, async () => revision),
  textAtBranchStart: (uri) => textAt(uri, branchStart),
  markdown: {
    findMarkdown: async (folders) => {
      const found = await findMarkdown(folders.map(pathOf).filter(isText), searchBounds);
      return found.map(({ path, stamp }) => ({ uri: pathToFileURL(path).href, stamp }));
    },
    readMarkdown: async (uri) => {
      const path = pathOf(uri);
      return path === undefined ? undefined : readOrdinary(path).catch(() => undefined);
    },
  },
  findListFile: findOwnFile,
  readSiblings,
};

/** `revisionOf` gives the revision for the path of a file; undefined where there is none. */
async function textAt(
  uri: string,
  revisionOf: (file: string) => Promise<string | undefined>,
): Promise<RevisionText> {
  const file = pathOf(uri);
  if (file === undefined) {
    return { ok: false, problem: `"${uri}" is not on the disk, so there is nothing to compare it with.` };
  }
  const revision = await revisionOf(file);
  if (revision !== undefined) return textAtRevision(file, revision);
  return { ok: false, problem: `It is not known where the branch of "${file}" begins.` };
}

/** A file that is open goes by the name that the editor has for it. */
async function findOwnFile(
  listUri: string,
  open: readonly TextDocument[],
): Promise<FoundListFile | undefined> {
  const list = pathOf(listUri);
  if (list === undefined) return undefined;
  const openFiles = new Map(open.map((document) => [pathOf(document.uri), document]));
  const found = await findListFile(list, (path) => openFiles.get(path)?.getText());
  if (!found) return undefined;
  const { path, ...rest } = found;
  return { uri: openFiles.get(path)?.uri ?? pathToFileURL(path).href, ...rest };
}

/** Relative to the folder of the list's own file. */
async function readSiblings(
  listUri: string,
  { uri, files }: { readonly uri: string; readonly files: readonly string[] },
  open: readonly ListDocument[],
): Promise<readonly SiblingText[]> {
  const [list, listFile] = [pathOf(listUri), pathOf(uri)];
  if (list === undefined || listFile === undefined) return [];
  const openLists = new Map(open.map((document) => [pathOf(document.uri), document]));
  const texts = files.map(async (file): Promise<SiblingText[]> => {
    const path = resolve(dirname(listFile), file);
    if (path === list) return [];
    const document = openLists.get(path);
    if (document) return [{ file, uri: document.uri, text: document.snapshot.text() }];
    const text = await readOrdinary(path).catch(() => undefined);
    return text === undefined ? [] : [{ file, uri: pathToFileURL(path).href, text }];
  });
  return (await Promise.all(texts)).flat();
}

function isText(path: string | undefined): path is string {
  return path !== undefined;
}

async function readOrdinary(path: string): Promise<string> {
  expectOrdinary(await stat(path));
  return readFile(path, "utf8");
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
