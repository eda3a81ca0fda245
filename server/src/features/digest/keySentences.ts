// The sentences of an abstract that state what is done and what is found.

const doing =
  "(?:show|find|found|prove|propose|introduce|present|develop|demonstrate|study|investigate|provide|observe|argue|analy[sz]e|" +
  "establish|identify|conduct|examine|explore|derive|characteri[sz]e|discover|reveal|uncover|articulate|explain|suggest|" +
  "describe|define|design|devise|formulate|consider|compare|test|evaluate|perform|offer|give|report|conjecture|" +
  "hypothesi[sz]e|address|answer|extend|generali[sz]e|build|construct|apply|use|verify|validate|confirm|conclude|obtain|unify|" +
  "seek|aim|take|train|measure|quantify|review|survey|revisit|shed|illustrate|note|discuss|highlight|illuminate)";
const adverbs = "(?:\\w+ly |also |further |then |first |next |thus |instead |hence |therefore |here |now )*";

/** The paper speaks of itself: `In this work, we show`, `This paper`, `Our results`. */
const statements: readonly (readonly [words: RegExp, weight: number])[] = [
  [new RegExp(String.raw`\bwe ${adverbs}${doing}\b`, "i"), 3],
  [/\b(?:in )?this (?:paper|work|article|study|survey|report|letter|note|thesis|review|manuscript)\b/i, 3],
  [/^(?:the|our) (?:paper|study|work|article|authors?|research)\b/i, 3],
  [
    /\bour (?:\w+ ){0,3}(?:results?|findings?|analys[ie]s|experiments?|theory|theorems?|evidence|observations?|approach|method|framework|contributions?)\b/i,
    2,
  ],
  [
    /\b(?:results|experiments|findings|analysis|evidence) (?:\w+ )?(?:shows?|suggests?|indicates?|reveals?|demonstrates?|confirms?)\b/i,
    2,
  ],
  [/\b(?:our|we)\b/i, 1],
  [
    /\b(?:is|are|was|were) (?:shown|found|proposed|introduced|presented|demonstrated|proved|proven|observed)\b/i,
    1,
  ],
];

/** What others did, what is not known, and where the code lies. */
const background: readonly (readonly [words: RegExp, weight: number])[] = [
  [
    /\b(?:code|source code|implementation|models?|data|datasets?|project page|videos?)\b[^.]{0,60}\b(?:available|released|found|at https?:|public)\b/i,
    -6,
  ],
  [/\bhttps?:\/\//i, -3],
  [
    /^(?:recent(?:ly)?|existing|previous(?:ly)?|prior|traditional(?:ly)?|most|many|much|several|despite|although|while|understanding|a (?:key|central|major|fundamental|longstanding|long-standing))\b/i,
    -2,
  ],
  [
    /\b(?:remains?|is) (?:\w+ )?(?:unclear|unknown|elusive|open|poorly understood|not (?:well|fully) understood|a mystery|an open)\b/i,
    -3,
  ],
  [/\b(?:has|have) (?:\w+ )?(?:been|become|achieved|shown|attracted|emerged|gained|received|led)\b/i, -2],
  [/\b(?:is|are) (?:well[- ]known|widely|commonly|often|usually|typically|notoriously)\b/i, -1],
];

/** As long as the digests of lists are, in sentences and signs. */
const most = { sentences: 4, signs: 700 };

/** In their order; where none states anything, the first two. */
export function keySentences(sentences: readonly string[]): string[] {
  const scored = sentences.map((text, at) => ({ text, at, score: scoreOf(text) }));
  const stating = scored.filter(({ score }) => score >= 2);
  if (stating.length === 0) return sentences.slice(0, 2);
  const chosen: typeof stating = [];
  let signs = 0;
  // What is stated first is what is done, so of equals the earlier goes first.
  for (const it of stating.sort((a, b) => rank(b) - rank(a) || a.at - b.at)) {
    if (chosen.length >= most.sentences || (chosen.length > 0 && signs + it.text.length > most.signs)) break;
    chosen.push(it);
    signs += it.text.length;
  }
  return chosen.sort((a, b) => a.at - b.at).map(({ text }) => text);
}

function rank({ score }: { readonly score: number }): number {
  return Math.min(score, 3);
}

function scoreOf(sentence: string): number {
  return [...statements, ...background].reduce(
    (sum, [words, weight]) => (words.test(sentence) ? sum + weight : sum),
    0,
  );
}
