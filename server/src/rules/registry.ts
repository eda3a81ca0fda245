// All rules. A new rule is a new file and one line here; documentation, settings and tests follow from it.
import { arxivAddress } from "./arxivAddress.ts";
import { authorSeparator } from "./authorSeparator.ts";
import { authorVariant } from "./authorVariant.ts";
import { blankLines } from "./blankLines.ts";
import { contentsLink } from "./contentsLink.ts";
import { contentsOmission } from "./contentsOmission.ts";
import { cutOffDigest } from "./cutOffDigest.ts";
import { digestHardWrapped } from "./digestHardWrapped.ts";
import { duplicateHeading } from "./duplicateHeading.ts";
import { duplicatePaper } from "./duplicatePaper.ts";
import { emptyLink } from "./emptyLink.ts";
import { emptyVenue } from "./emptyVenue.ts";
import { entryMarker } from "./entryMarker.ts";
import { entryOrder } from "./entryOrder.ts";
import { entryOutsideYear } from "./entryOutsideYear.ts";
import { httpLink } from "./httpLink.ts";
import { keywordLabel } from "./keywordLabel.ts";
import { keywordSeparator } from "./keywordSeparator.ts";
import { keywordVariant } from "./keywordVariant.ts";
import { missingAuthorsPeriod } from "./missingAuthorsPeriod.ts";
import { missingDigest } from "./missingDigest.ts";
import { missingPaperLink } from "./missingPaperLink.ts";
import { readmeSize } from "./readmeSize.ts";
import { repeatedSpace } from "./repeatedSpace.ts";
import type { Rule } from "./rule.ts";
import { spaceBeforePunctuation } from "./spaceBeforePunctuation.ts";
import { strayPunctuation } from "./strayPunctuation.ts";
import { texLeftover } from "./texLeftover.ts";
import { titlePeriod } from "./titlePeriod.ts";
import { trailingSpace } from "./trailingSpace.ts";
import { unknownLinkLabel } from "./unknownLinkLabel.ts";
import { unrenderedMarkup } from "./unrenderedMarkup.ts";
import { unusedSuppression } from "./unusedSuppression.ts";
import { venueAlias } from "./venueAlias.ts";
import { venueUnknown } from "./venueUnknown.ts";
import { venueYear } from "./venueYear.ts";
import { yearHeadingForm } from "./yearHeadingForm.ts";
import { yearHeadingOrder } from "./yearHeadingOrder.ts";
import { yearMismatch } from "./yearMismatch.ts";

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = [
  arxivAddress,
  authorSeparator,
  authorVariant,
  blankLines,
  contentsLink,
  contentsOmission,
  cutOffDigest,
  digestHardWrapped,
  duplicateHeading,
  duplicatePaper,
  emptyLink,
  emptyVenue,
  entryMarker,
  entryOrder,
  entryOutsideYear,
  httpLink,
  keywordLabel,
  keywordSeparator,
  keywordVariant,
  missingAuthorsPeriod,
  missingDigest,
  missingPaperLink,
  readmeSize,
  repeatedSpace,
  spaceBeforePunctuation,
  strayPunctuation,
  texLeftover,
  titlePeriod,
  trailingSpace,
  unknownLinkLabel,
  unrenderedMarkup,
  unusedSuppression,
  venueAlias,
  venueUnknown,
  venueYear,
  yearHeadingForm,
  yearHeadingOrder,
  yearMismatch,
];
