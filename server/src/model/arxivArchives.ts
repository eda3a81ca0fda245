// The archives that old-style arXiv ids name, and the months in which each gave out such ids.

/** Months counted as year * 12 + (month - 1), so that they compare as numbers. */
export interface ArchiveMonths {
  readonly first: number;
  readonly last: number;
}

export function monthCount(year: number, month: number): number {
  return year * 12 + (month - 1);
}

/** Ids named their archive until March 2007; from April 2007 on they are `YYMM.NNNN`. */
export const lastOldStyleMonth = monthCount(2007, 3);

/**
 * First and last month as `YYYY-MM`; archives without a last month lived to see the new ids.
 * Source: arXiv's own taxonomy (arXiv/arxiv-base, arxiv/taxonomy/definitions.py), but for `math`: arXiv filed
 * older journals under January 1992 (math/9201271 to /9201304 exist), a month before the date given there.
 */
const table = `
  acc-phys   1994-11 1996-09
  adap-org   1993-03 1999-12
  alg-geom   1992-02 1997-12
  ao-sci     1995-02 1996-09
  astro-ph   1992-04
  atom-ph    1995-09 1996-09
  bayes-an   1995-06 1996-11
  chao-dyn   1993-01 1999-12
  chem-ph    1994-03 1996-09
  cmp-lg     1994-04 1998-09
  comp-gas   1993-02 1999-12
  cond-mat   1992-04
  cs         1993-01
  dg-ga      1994-06 1997-12
  econ       2017-09
  eess       2017-09
  funct-an   1992-04 1997-12
  gr-qc      1992-07
  hep-ex     1994-04
  hep-lat    1992-02
  hep-ph     1992-03
  hep-th     1991-08
  math       1992-01
  math-ph    1996-09
  mtrl-th    1994-11 1996-09
  nlin       1993-01
  nucl-ex    1994-12
  nucl-th    1992-10
  patt-sol   1993-02 1999-12
  physics    1996-10
  plasm-ph   1995-09 1996-09
  q-alg      1994-12 1997-12
  q-bio      2003-09
  q-fin      2008-12
  quant-ph   1994-12
  solv-int   1993-04 1999-12
  stat       2007-04
  supr-con   1994-11 1996-09`;

const archives: ReadonlyMap<string, ArchiveMonths> = new Map(table.trim().split("\n").map(readRow));

function readRow(row: string): [string, ArchiveMonths] {
  const [name, first, last] = row.trim().split(/ +/);
  return [name!, { first: readMonth(first!), last: last ? readMonth(last) : lastOldStyleMonth }];
}

function readMonth(text: string): number {
  return monthCount(Number(text.slice(0, 4)), Number(text.slice(5)));
}

/** When the archive gave out ids, or undefined where arXiv has no archive of that (lower-case) name. */
export function archiveMonths(name: string): ArchiveMonths | undefined {
  return archives.get(name);
}

/** The archive that is meant by a name in capitals or without its hyphen (`HepTH`), or undefined. */
export function archiveMeantBy(name: string): string | undefined {
  const letters = (text: string) => text.toLowerCase().replace(/-/g, "");
  return [...archives.keys()].find((archive) => letters(archive) === letters(name));
}
