// The rules of which the sample list holds one slip each, in the order of their ids: its README says where.
export const sampleSlips = [
  "duplicate-paper",
  "empty-link",
  "empty-venue",
  "entry-order",
  "missing-authors-period",
  "repeated-space",
  "trailing-space",
  "unused-suppression",
  "year-mismatch",
];
