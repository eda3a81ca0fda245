// All rules. A new rule is a new file and one line here; documentation, settings and tests follow from it.
import { duplicatePaper } from "./duplicatePaper.ts";
import { emptyLink } from "./emptyLink.ts";
import { emptyVenue } from "./emptyVenue.ts";
import { entryOrder } from "./entryOrder.ts";
import { missingAuthorsPeriod } from "./missingAuthorsPeriod.ts";
import { repeatedSpace } from "./repeatedSpace.ts";
import type { Rule } from "./rule.ts";
import { trailingSpace } from "./trailingSpace.ts";
import { unusedSuppression } from "./unusedSuppression.ts";
import { yearMismatch } from "./yearMismatch.ts";

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = [
  duplicatePaper,
  emptyLink,
  emptyVenue,
  entryOrder,
  missingAuthorsPeriod,
  repeatedSpace,
  trailingSpace,
  unusedSuppression,
  yearMismatch,
];
