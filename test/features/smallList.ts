// The list that most tests of features look at; facts are true, digests are our own words.
export const smallList = `# Small List

Some papers.

## Table of Contents

- [Theory](#theory)

## Theory

### 2020

- Double Trouble in Double Descent. [[paper]](https://arxiv.org/abs/2003.01054) [[code]](https://github.com/mariaref/Random_Features)
  - Stéphane d'Ascoli, Maria Refinetti, Giulio Biroli, Florent Krzakala. *ICML 2020*
  - Digest: Words of our own.

### 2019

- When is a Convolutional Filter Easy To Learn? [[paper]](https://arxiv.org/abs/1709.06129)
  - Simon S. Du, Jason D. Lee, Yuandong Tian. *ICLR 2018*
- Invariant Risk Minimization. [[paper]](https://arxiv.org/abs/1907.02893)
  - Martin Arjovsky, Léon Bottou, Ishaan Gulrajani, David Lopez-Paz.


## Empirical Study

### Empirical Study: 2020

- Triple descent and the two kinds of overfitting: Where & why do they appear? [[paper]](https://arxiv.org/abs/2006.03509)
  - Stéphane d'Ascoli, Levent Sagun, Giulio Biroli.

## Contributing

Please do.
`;

/** The list with another text in place of a line of it; throws where there is no such line. */
export function withLine(line: string, other: string): string {
  if (!smallList.includes(`${line}\n`)) throw new Error(`the list has no line "${line}"`);
  return smallList.replace(`${line}\n`, `${other}\n`);
}
