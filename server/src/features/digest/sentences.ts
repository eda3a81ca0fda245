// The sentences of an abstract. `Intl.Segmenter` knows where a sentence may end; what it takes for an end within a
// formula, a bracket or behind an abbreviation is put together again.

/** Made when it is first asked: that takes 7 ms, of which no list needs any to be opened. */
let segmenter: Intl.Segmenter | undefined;

/** Behind these and a blank a sentence goes on, even with a capital: `Smith et al. Our`, though, is rare enough. */
const abbreviation =
  /(?:^|[\s(["'‘“])(?:e\.g|i\.e|et al|etc|cf|vs|viz|resp|approx|w\.r\.t|a\.k\.a|i\.i\.d|s\.t|Figs?|Eqs?|Secs?|Tabs?|Thms?|Props?|Defs?|Refs?|Apps?|Chaps?|Nos?|Vols?|Drs?|Profs?|Mr|Mrs|St|[A-Z])\.$/i;
/** Abbreviations at which a sentence may well end: it does where the next one begins with one of its usual words. */
const mayEnd = /(?:et al|etc|i\.i\.d|w\.r\.t|a\.k\.a)\.$/i;
const beginning =
  /^(?:We|Our|This|These|The|In|It|However|Moreover|Furthermore|Finally|Specifically|Here|Using|To|By|A|An|As|For|While)\s/;

/** In order, without the blanks between them; put together with blanks they are the text, but for its line breaks. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let open = "";
  segmenter ??= new Intl.Segmenter("en", { granularity: "sentence" });
  for (const { segment } of segmenter.segment(text.replace(/\s+/g, " ").trim())) {
    // What the segmenter has cut in two without a blank between was no end: "Node.js", "v1.0.Beta".
    if (open !== "" && endsSentence(open, segment)) {
      sentences.push(open.trim());
      open = "";
    }
    open += segment;
  }
  return open.trim() === "" ? sentences : [...sentences, open.trim()];
}

function endsSentence(before: string, after: string): boolean {
  if (!/\s$/.test(before)) return false;
  const text = before.trimEnd();
  if (abbreviation.test(text) && !(mayEnd.test(text) && beginning.test(after))) return false;
  if (/^[\p{Ll}\p{Pe},;:]/u.test(after)) return false;
  return isClosed(text);
}

/** No formula and no bracket is open. */
function isClosed(text: string): boolean {
  const dollars = text.match(/(?<!\\)\$/g)?.length ?? 0;
  const opened = text.match(/[([]/g)?.length ?? 0;
  const closed = text.match(/[)\]]/g)?.length ?? 0;
  return dollars % 2 === 0 && opened <= closed;
}
