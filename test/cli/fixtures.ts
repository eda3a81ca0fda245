// Small lists for the command line's tests.

/** Two sections; the second has no year headings. One venue without a year, one empty, one arXiv id in the old form. */
export const twoSections = `# Deep Reading

## Optimization

### 2020

- On Warm Starts. [[paper]](https://arxiv.org/abs/2003.01054) [[code]](https://example.org/warm)
  - Ada Lovelace, Émile Borel. *ICML 2020 Workshop*
  - Key Word: Warm Start; Training.
  - Digest: How a network starts decides where it ends.

### 2019

- Is Momentum Enough? [[paper]](https://arxiv.org/abs/1904.11955)
  - Kurt Gödel.
  - Digest: It is not.
- Old Fields. [[paper]](https://arxiv.org/abs/hep-th/9901001)
  - Emmy Noether. *PNAS*
  - Digest: Symmetry.

## Surveys

- A Survey of Surveys. [[paper]](https://example.org/survey)
  - Grace Hopper. **
  - Digest: Many were read.
`;

/** Two findings in known places: a repeated blank behind an astral letter, and a link without an address. */
export const withSlips = `# Deep Reading

## Optimization

### 2020

- On 𝔸  Starts. [[paper]](https://arxiv.org/abs/2003.01054)
  - Ada Lovelace, Émile Borel. *ICML 2020*
  - Digest: How a network starts decides where it ends.
- On Cold Starts. [[paper]]()
  - Kurt Gödel. *ICML 2019*
  - Digest: It is not.

### 2019

- Is Momentum Enough? [[paper]](https://arxiv.org/abs/1904.11955)
  - Kurt Gödel. *ICML 2019*
  - Digest: It is not.
`;

/** The first section of `twoSections` alone. */
export const optimizationOnly = twoSections.slice(0, twoSections.indexOf("## Surveys"));
