// The own file of each list that a command is given: read once, and what is wrong in it said once.
import { dirname, relative } from "node:path";
import {
  defaultListConfig,
  emptyListFile,
  type ListConfig,
  type ListFileProblem,
  listConfig,
} from "../config/listFile.ts";
import { type ListFileReading, readListFile } from "../config/readListFile.ts";
import { findListFile } from "../disk/findListFile.ts";
import { openSnapshot } from "../parse/snapshot.ts";
import { defaultRuleSettings } from "../rules/ruleSettings.ts";
import type { Terminal } from "./terminal.ts";

export interface OwnListFile extends ListFileReading {
  /** As the current folder sees it. */
  readonly name: string;
  readonly folder: string;
  readonly text: string;
  /** The same object for every list of the file. */
  readonly config: ListConfig;
}

/** Finds the own files of lists; one object for one command. */
export class OwnListFiles {
  readonly #byPath = new Map<string, OwnListFile>();

  /** Undefined where the list has none, and for standard input, which lies in no folder. */
  async of(list: string): Promise<OwnListFile | undefined> {
    const found = list === "-" ? undefined : await findListFile(list);
    if (!found) return undefined;
    const known = this.#byPath.get(found.path);
    if (known) return known;
    const name = relative("", found.path);
    const own = "text" in found ? readOwn(name, found.path, found.text) : unreadable(name, found);
    this.#byPath.set(found.path, own);
    return own;
  }

  /** Every file that was found. */
  all(): readonly OwnListFile[] {
    return [...this.#byPath.values()];
  }

  /** The settings of a list; says what is wrong in its file when that is first met. */
  async configOf(list: string, terminal: Terminal): Promise<ListConfig> {
    const before = this.#byPath.size;
    const own = await this.of(list);
    if (own && this.#byPath.size > before) {
      const { source } = openSnapshot(own.text);
      for (const { span, message } of own.problems) {
        const { line, column } = source.placeAt(span.start);
        terminal.say(`${own.name}:${line + 1}:${column + 1}: ${message}`);
      }
    }
    return own?.config ?? defaultListConfig;
  }
}

function readOwn(name: string, path: string, text: string): OwnListFile {
  const reading = readListFile(text);
  const config = listConfig(defaultRuleSettings, reading.file);
  return { ...reading, name, folder: dirname(path), text, config };
}

function unreadable(name: string, { path, problem }: { path: string; problem: string }): OwnListFile {
  const problems: ListFileProblem[] = [{ span: { start: 0, end: 0 }, severity: "error", message: problem }];
  const places = { files: new Map(), sections: new Map() };
  return {
    ...{ file: emptyListFile, problems, places, config: defaultListConfig },
    ...{ name, folder: dirname(path), text: "" },
  };
}
