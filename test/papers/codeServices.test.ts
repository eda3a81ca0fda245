// Papers with Code and Hugging Face against their double: which code is taken, how sure it is, and their moods.
import { afterEach, beforeEach, expect, test } from "vitest";
import { readArxivId } from "../../server/src/model/arxivId.ts";
import { createHuggingFace, createPapersWithCode } from "../../server/src/papers/codeServices.ts";
import { fetchHttp } from "../../server/src/papers/fetch.http.ts";
import { type CodeDouble, type CodeFault, startCodeDouble } from "../support/codeDouble.ts";
import { fakeClock } from "../support/fakeClock.ts";

let double: CodeDouble;
beforeEach(async () => {
  double = await startCodeDouble();
});
afterEach(() => double.close());

/** `URL`, `URL?` for a guess, `none`, or the sentence of a problem. */
async function ask(service: "papersWithCode" | "huggingFace", text: string): Promise<string> {
  const create = service === "huggingFace" ? createHuggingFace : createPapersWithCode;
  const http = fetchHttp("paper-list/test");
  const source = create({ http, clock: fakeClock(), endpoint: double[service], timeout: 200 })!;
  const id = readArxivId(text);
  if (!id.ok) throw new Error(id.problem);
  const answer = await source.codeOf(id.id);
  if (!answer.ok) return answer.problem.message;
  return answer.code ? `${answer.code.url}${answer.code.sure ? "" : "?"}` : "none";
}

test.each([
  ["2006.10739v1", "https://github.com/tancik/fourier-feature-networks"],
  ["1706.03762", "none"],
  ["1803.03635", "none"],
  ["2003.99998", "none"],
])("Papers with Code on %s: what is official, and an address of code", async (id, code) => {
  expect(await ask("papersWithCode", id)).toBe(code);
  expect(double.requests).toEqual([`/pwc/papers/${id.replace(/v\d+$/, "")}?include_resources=true`]);
});

test.each([
  ["2006.10739", "https://github.com/tancik/fourier-feature-networks"],
  ["1706.03762", "https://github.com/somebody/attention?"],
  ["1803.03635", "none"],
  ["2003.99998", "none"],
])("Hugging Face on %s: what users say, and guesses as guesses", async (id, code) => {
  expect(await ask("huggingFace", id)).toBe(code);
});

test("papers of the old form are not asked for", async () => {
  expect(await ask("huggingFace", "hep-th/9711200")).toBe("none");
  expect(double.requests).toEqual([]);
});

test.each<[CodeFault, RegExp]>([
  ["too-many", /^Hugging Face is busy; try again in a minute\.$/],
  ["broken", /^Hugging Face is busy/],
  ["page", /^The answer of Hugging Face could not be read/],
  ["slow", /^Hugging Face \(.*\) took too long to answer/],
  ["odd", /^none$/],
  ["other", /^none$/],
])("%s: one sentence, or nothing", async (fault, sentence) => {
  double.set(fault);
  expect(await ask("huggingFace", "2006.10739")).toMatch(sentence);
});
