// Where names come from besides the list itself.
import type { List } from "../../model/list.ts";
import type { OwnVenue } from "../../rules/ruleSettings.ts";

export interface NameSources {
  /** The venues that the list's own file makes known. */
  readonly venues?: readonly OwnVenue[] | undefined;
  /** The other files that form one list with this one; asked where names are typed, and nowhere else. */
  readonly otherFiles?: (() => readonly List[]) | undefined;
}
