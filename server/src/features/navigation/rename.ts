// Renames an author, a venue or a key word wherever a list has it; what the list would read then is tried before it is offered.
import type { Span } from "../../base/span.ts";
import { replace, type TextEdit } from "../../base/textEdit.ts";
import { written } from "../../model/entry.ts";
import { type List, type PlacedEntry, place } from "../../model/list.ts";
import { changeSnapshot } from "../../parse/snapshot.ts";
import { quote } from "../../rules/wording.ts";
import type { ReadFile } from "./filePlace.ts";
import { type Name, type NameKind, nameAt, type PlacedName, placesOfName } from "./names.ts";
import { nameProblem, notOneName, readingOf, readName, writeName } from "./newName.ts";
import { hasLetters, lettersOf } from "./sameLetters.ts";

/** Why nothing can be renamed, as one plain sentence. */
export interface RenameProblem {
  readonly ok: false;
  readonly problem: string;
}

export interface RenameSubject {
  readonly ok: true;
  readonly kind: Exclude<NameKind, "edition">;
  /** As it is called now. */
  readonly text: string;
  /** Document offsets of the name at the cursor. */
  readonly span: Span;
}

export interface FileEdits {
  readonly file: ReadFile;
  /** In document order. */
  readonly edits: readonly TextEdit[];
}

export interface RenamePlan {
  readonly ok: true;
  /** Those that change something. */
  readonly files: readonly FileEdits[];
  /** `Rename “NIPS” to “NeurIPS”`. */
  readonly title: string;
  readonly entries: number;
  /** Entries that have the new name besides the old one: they stay as they are, or they would name it twice. */
  readonly left: number;
}

/** What would be renamed at the document offset; undefined where no name stands there. */
export function renameSubject(list: List, offset: number): RenameSubject | RenameProblem | undefined {
  const name = list.isPaperList ? nameAt(list, offset) : undefined;
  if (!name) return undefined;
  if (name.kind === "edition")
    return { ok: false, problem: "A venue is renamed by its name, not by its year: put the cursor there." };
  if (!isWrittenPlainly(name))
    return { ok: false, problem: `${quote(name.text)} is written with marks inside; rename it by hand.` };
  return { ok: true, kind: name.kind, text: name.text, span: place(name.span, name.entry) };
}

/**
 * The edits that rename what stands at the document offset of `file`, there and in the `others` that form one list with it,
 * in all spellings that differ in accents, case and punctuation only.
 */
export function planRename(
  file: ReadFile,
  offset: number,
  newName: string,
  others: readonly ReadFile[],
): RenamePlan | RenameProblem | undefined {
  const subject = renameSubject(file.snapshot.list, offset);
  if (!subject?.ok) return subject;
  const problem = nameProblem(subject.kind, newName);
  if (problem !== undefined) return { ok: false, problem };
  const text = newName.trim().replace(/\s+/g, " ");
  const plans = [file, ...others].map((it) => planIn(it, subject, text));
  if (plans.some(({ isRead }) => !isRead)) return { ok: false, problem: notOneName(subject.kind, text) };
  const sum = (of: (plan: PlanInFile) => number) => plans.reduce((all, plan) => all + of(plan), 0);
  return {
    ok: true,
    files: plans.filter(({ edits }) => edits.length > 0),
    title: `Rename ${quote(subject.text)} to ${quote(text)}`,
    entries: sum(({ changed }) => changed),
    left: sum(({ left }) => left),
  };
}

interface PlanInFile extends FileEdits {
  readonly changed: number;
  readonly left: number;
  /** Read back, the file has the new name where the old one was, and all else as before. */
  readonly isRead: boolean;
}

function planIn(file: ReadFile, name: Name, newText: string): PlanInFile {
  const { list } = file.snapshot;
  const isNamedSo = namesakesOf(list, name, newText);
  const places = placesOfName(list, name).filter((it) => it.text !== newText && isWrittenPlainly(it));
  const changed = places.filter(({ entry }) => !isNamedSo.has(entry));
  const edits = changed.map(({ entry, span }) =>
    replace(place(span, entry), writeName(name.kind, newText, entry.it)),
  );
  return {
    file,
    edits,
    changed: new Set(changed.map(({ entry }) => entry)).size,
    left: new Set(places.map(({ entry }) => entry)).size - new Set(changed.map(({ entry }) => entry)).size,
    isRead: edits.length === 0 || readsBack(file, changed, edits, newText),
  };
}

/** The entries that name the new one already; of another spelling of the old name, none. */
function namesakesOf(list: List, { kind, text }: Name, newText: string): ReadonlySet<PlacedEntry> {
  if (kind === "venue" || hasLetters(text, lettersOf(newText))) return new Set();
  return new Set(placesOfName(list, { kind, text: newText }).map(({ entry }) => entry));
}

function isWrittenPlainly({ text, entry, span }: PlacedName): boolean {
  return readName(written(entry.it, span)) === text;
}

function readsBack(
  { snapshot }: ReadFile,
  changed: readonly PlacedName[],
  edits: readonly TextEdit[],
  newText: string,
): boolean {
  const before = snapshot.list.entries;
  // From the end, so that each edit stands where it was counted.
  const after = changeSnapshot(snapshot, [...edits].reverse(), snapshot.version).list.entries;
  const renamed = new Map<PlacedEntry, Set<string>>();
  for (const { entry, kind, text } of changed) {
    renamed.set(entry, (renamed.get(entry) ?? new Set()).add(`${kind} ${text}`));
  }
  return (
    after.length === before.length &&
    before.every((entry, index) => {
      const olds = renamed.get(entry);
      if (!olds) return true;
      const wanted = readingOf(entry.it).map((line) =>
        olds.has(line) ? `${changed[0]!.kind} ${newText}` : line,
      );
      return readingOf(after[index]!.it).join("\n") === wanted.join("\n");
    })
  );
}
