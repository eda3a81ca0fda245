// Which function plans which edit of whole entries, for commands and code actions alike.
import { addCode } from "../features/edit/addCode.ts";
import { deleteEntry } from "../features/edit/deleteEntry.ts";
import { mergeConflict } from "../features/edit/mergeConflict.ts";
import { moveTo } from "../features/edit/moveTo.ts";
import { moveWithin } from "../features/edit/moveWithin.ts";
import type { EditOutcome } from "../features/edit/outcome.ts";
import { sortEntries } from "../features/edit/sortEntries.ts";
import { updateContents } from "../features/edit/updateContents.ts";
import type { ListDocument } from "./documents.ts";
import type { EditParams } from "./protocol.ts";
import type { Session } from "./session.ts";

/** Plans on exactly this state of the document. */
export function planEdit(session: Session, document: ListDocument, params: EditParams): EditOutcome {
  const { snapshot } = document;
  const { line } = params;
  const pinned = session.configOf(document).style;
  switch (params.edit) {
    case "move-up":
      return moveWithin(snapshot, line, "up");
    case "move-down":
      return moveWithin(snapshot, line, "down");
    case "move-to":
      return moveTo(snapshot, { ...params, pinned });
    case "sort-year":
      return sortEntries(snapshot, { line, scope: "year", pinned });
    case "sort-section":
      return sortEntries(snapshot, { line, scope: "section", pinned });
    case "delete":
      return deleteEntry(snapshot, line, params.withYear === true);
    case "add-code":
      return addCode(snapshot, line, params.url, pinned);
    case "update-contents":
      return updateContents(snapshot);
    case "keep-both":
      return mergeConflict(snapshot, line, pinned);
  }
}

/** Any editor may send anything. */
export function isEditParams(given: unknown): given is EditParams {
  if (typeof given !== "object" || given === null) return false;
  const { uri, line, edit, ...rest } = given as Readonly<Record<string, unknown>>;
  const known = typeof edit === "string" ? options[edit as EditParams["edit"]] : undefined;
  if (edit === "add-code" && rest.url === undefined) return false;
  if (!known || typeof uri !== "string" || !isLine(line)) return false;
  return Object.entries(rest).every(([name, value]) => value === undefined || known[name]?.(value) !== false);
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isLine: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isNumber: Check = (value) => typeof value === "number";
const isSwitch: Check = (value) => typeof value === "boolean";

/** What each edit takes beside the place; an option that is not named here does not matter. */
const options: { readonly [E in EditParams["edit"]]: Readonly<Record<string, Check>> } = {
  "move-up": {},
  "move-down": {},
  "move-to": { section: isText, sectionLine: isLine, year: isNumber, withYear: isSwitch },
  "sort-year": {},
  "sort-section": {},
  delete: { withYear: isSwitch },
  "add-code": { url: isText },
  "update-contents": {},
  "keep-both": {},
};
