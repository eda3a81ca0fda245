// The own file of lists as `check` sees it: the other files that it names, and what is wrong in it.
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ListFileProblem } from "../config/listFile.ts";
import { fileProblem } from "../disk/fileProblem.ts";
import { expectOrdinary } from "../disk/ordinaryFile.ts";
import type { List } from "../model/list.ts";
import { openSnapshot } from "../parse/snapshot.ts";
import type { Sibling } from "../rules/rule.ts";
import { type CheckedFile, showFinding } from "./checkReport.ts";
import type { OwnListFile } from "./ownListFile.ts";
import { readTextFile } from "./textFile.ts";

/** The rule that findings in the file itself are shown under. */
const rule = "list-file";

/** What is read of a file that `files` names: a list, or why there is none. */
type Named = { readonly list: List } | { readonly problem: string };

/** The lists that own files name; one object for one run of `check`. */
export class NamedLists {
  readonly #byPath = new Map<string, Named>();

  /** The files that come before a list in `files`, so that a paper is reported where it stands the second time. */
  siblingsOf(list: string, own: OwnListFile): readonly Sibling[] {
    const { files } = own.file;
    const at = files.findIndex((file) => resolve(own.folder, file) === resolve(list));
    return files.slice(0, at < 0 ? files.length : at).flatMap((file) => {
      const named = this.#read(own, file);
      return "list" in named ? [{ file, list: named.list }] : [];
    });
  }

  /** What is wrong in an own file, where `checked` are the lists that were checked under it. */
  checkOwn(own: OwnListFile, checked: readonly List[]): CheckedFile {
    const problems = [...own.problems, ...this.#missing(own), ...this.#unknownSections(own, checked)];
    const { source } = openSnapshot(own.text);
    const found = problems
      .sort((a, b) => a.span.start - b.span.start)
      .map((problem) => showFinding(own.name, source, { ...problem, rule }));
    return { all: found, listed: found };
  }

  #missing(own: OwnListFile): ListFileProblem[] {
    return own.file.files.flatMap((file): ListFileProblem[] => {
      const named = this.#read(own, file);
      const span = own.places.files.get(file);
      return "problem" in named && span ? [{ span, severity: "error", message: named.problem }] : [];
    });
  }

  /** Without `files` only the lists at hand can tell. */
  #unknownSections(own: OwnListFile, checked: readonly List[]): ListFileProblem[] {
    const others = own.file.files.map((file) => this.#read(own, file));
    const lists = [...checked, ...others.flatMap((named) => ("list" in named ? [named.list] : []))];
    const titles = new Set(lists.flatMap((list) => list.headings.map(({ it }) => it.text)));
    return [...own.file.style.sections.keys()].flatMap((title): ListFileProblem[] => {
      const span = own.places.sections.get(title);
      if (!span || lists.length === 0 || titles.has(title)) return [];
      const message = `No list that was checked has a section "${title}"; mend the name or name the list in "files".`;
      return [{ span, severity: "warning", message }];
    });
  }

  #read(own: OwnListFile, file: string): Named {
    const path = join(own.folder, file);
    const known = this.#byPath.get(path) ?? readNamed(path, file);
    this.#byPath.set(path, known);
    return known;
  }
}

function readNamed(path: string, file: string): Named {
  try {
    expectOrdinary(statSync(path));
  } catch (error) {
    return { problem: fileProblem(file, error) };
  }
  const reading = readTextFile(path);
  if (!reading.ok) return { problem: reading.problem.replaceAll(path, file) };
  const snapshot = openSnapshot(reading.file.text);
  if (!snapshot.isPaperList) return { problem: `"${file}" does not read as a list of papers.` };
  return { list: snapshot.list };
}
