// Finds the file in which a list lays down its own style and rules.
import { access, readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { listFileName } from "../config/listFile.ts";
import { fileProblem } from "./fileProblem.ts";
import { expectOrdinary } from "./ordinaryFile.ts";

export type FoundListFile =
  /** `text` has no byte-order mark. */
  | { readonly path: string; readonly text: string }
  /** It is there and cannot be read; `problem` is one plain sentence. */
  | { readonly path: string; readonly problem: string };

/**
 * The `.paper-list.json` that is nearest to a list: in its folder or in one above it, and no higher than the root of its
 * repository (the folder that holds `.git`). Undefined where there is none. `openText` is asked before the disk: the text of
 * a file as an editor has it.
 */
export async function findListFile(
  listPath: string,
  openText: (path: string) => string | undefined = () => undefined,
): Promise<FoundListFile | undefined> {
  let folder = dirname(resolve(listPath));
  for (;;) {
    const path = join(folder, listFileName);
    const open = openText(path);
    const found = open === undefined ? await readIfThere(path) : { path, text: open };
    if (found) return found;
    const above = dirname(folder);
    if (above === folder || (await isRepositoryRoot(folder))) return undefined;
    folder = above;
  }
}

async function readIfThere(path: string): Promise<FoundListFile | undefined> {
  try {
    expectOrdinary(await stat(path));
    const bytes = await readFile(path);
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { path, problem: `"${path}" is not a text file in UTF-8.` };
    return isAbsent(error) ? undefined : { path, problem: fileProblem(path, error) };
  }
}

async function isRepositoryRoot(folder: string): Promise<boolean> {
  return access(join(folder, ".git")).then(
    () => true,
    () => false,
  );
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
