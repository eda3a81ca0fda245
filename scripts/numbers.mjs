// `npm run numbers`: how the rules do on real lists; with `--suggest` instead how often the right section is suggested for
// a paper, with `--completion` how early authors and venues are offered and what that costs (some minutes each). Exits 1 where a target is missed; nothing is written.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { growList } from "./bench/growList.mjs";
import { withOtherNames } from "./bench/otherNames.mjs";
import { costOfOpenDetails, fixSafely } from "./numbers/changes.mjs";
import { loadCompletions } from "./numbers/completions.mjs";
import { highestRatio, loadCompletionTimes } from "./numbers/completionTimes.mjs";
import { isSerious, loadEngine } from "./numbers/loadEngine.mjs";
import { compareWithTruth } from "./numbers/seedTruth.mjs";
import { loadSuggestions } from "./numbers/suggestions.mjs";
import { inRoot } from "./root.mjs";

/** @typedef {import("./numbers/loadEngine.mjs").Engine} Engine */
/** @typedef {import("./numbers/loadEngine.mjs").PlacedFinding} PlacedFinding */
/** @typedef {import("./numbers/suggestions.mjs").Suggestions} Suggestions */

/** How many of the style statements may go unfound: 65 of 72 must be. */
const mostStyleMissed = 7;

/** Of the suggestions for head.md, each entry left out in turn; and the most milliseconds of one suggestion. */
const suggestionTargets = { first: 0.8, amongThree: 0.97, milliseconds: 10 };
/** Of the completions for head.md, each author line left out in turn. */
const completionTargets = { afterTwo: 0.88, afterThree: 0.98, venuesFirst: 0.8, milliseconds: 10 };
/** How much longer a request may take before that counts: times are not the same twice. */
const slack = 1.5;
/** How many copies of head.md make the list of 5 MB in which a request is timed. */
const longList = 10;
/** Below this a list says little about its sections. */
const fewestPapers = 50;

const { values: options } = parseArgs({
  options: {
    corpus: { type: "string", default: inRoot("..", "shared", "corpus") },
    suggest: { type: "boolean", default: false },
    completion: { type: "boolean", default: false },
  },
});
/** @type {string[]} */
const missed = [];
if (existsSync(options.corpus)) {
  if (options.suggest) reportSuggestions(await loadSuggestions());
  else if (options.completion) {
    reportCompletions((await loadCompletions())(read("head.md")));
    reportCompletionTimes(await loadCompletionTimes());
  } else report(await loadEngine());
  console.log(missed.length === 0 ? "\nEvery target is reached." : `\nMissed: ${missed.join("; ")}.`);
  if (missed.length > 0) process.exitCode = 1;
} else console.log("The real lists of ../shared/corpus are not there, so there is nothing to count.");

/** @param {Engine} engine */
function report(engine) {
  reportSeed(engine, read("seed.md"), JSON.parse(read("seed-truth.json")));
  reportFixes(engine, read("seed.md"));
  reportHead(engine, read("head.md"));
  reportLists(engine, readdirSync(join(options.corpus, "lists")).sort());
}

/** The section suggested for each entry by the list without it. @param {(text: string) => Suggestions} suggestionsFor */
function reportSuggestions(suggestionsFor) {
  const head = reportSuggestionsFor("head.md", suggestionsFor);
  const short = Object.entries(suggestionTargets).filter(([name, target]) => {
    if (name === "milliseconds") return head.milliseconds > target;
    return head[/** @type {"first" | "amongThree"} */ (name)] < target * head.papers;
  });
  missed.push(...short.map(([name]) => `head.md: ${name}`));
  for (const name of [
    "seed.md",
    ...readdirSync(join(options.corpus, "lists"))
      .sort()
      .map((it) => `lists/${it}`),
  ]) {
    reportSuggestionsFor(name, suggestionsFor);
  }
}

/** @param {string} name @param {(text: string) => Suggestions} suggestionsFor */
function reportSuggestionsFor(name, suggestionsFor) {
  const found = suggestionsFor(read(name));
  if (found.sections < 3 || found.papers < fewestPapers) return found;
  const percent = (/** @type {number} */ count) => `${((100 * count) / found.papers).toFixed(1)} %`;
  console.log(`\n${name}: ${found.papers} papers in ${found.sections} sections`);
  console.log(
    `  right section first: ${percent(found.first)}, among the first three: ${percent(found.amongThree)}`,
  );
  console.log(`  one suggestion: ${found.milliseconds.toFixed(2)} ms`);
  return found;
}

/** @param {import("./numbers/completions.mjs").Completions} found */
function reportCompletions(found) {
  const { names, venues, milliseconds } = found;
  const percent = (/** @type {number} */ count, /** @type {number} */ all) =>
    `${((100 * count) / all).toFixed(1)} %`;
  console.log(`head.md: ${names} author names that stand elsewhere too, among the first five`);
  for (const key of /** @type {const} */ (["afterTwo", "afterThree"])) {
    const { given, last, either } = found[key];
    const parts = `given name ${percent(given, names)}, last name ${percent(last, names)}`;
    console.log(
      `  after ${key === "afterTwo" ? "two" : "three"} letters: ${percent(either, names)} (${parts})`,
    );
    if (either < completionTargets[key] * names) missed.push(key);
  }
  console.log(`${venues} of ${found.allVenues} venues stand elsewhere too`);
  console.log(`  first after one letter: ${percent(found.venuesFirst, venues)}`);
  if (found.venuesFirst < completionTargets.venuesFirst * venues) missed.push("venuesFirst");
  const { keys, letters } = found;
  console.log(
    `keys for all names and venues: ${keys} instead of ${letters}, ${percent(letters - keys, letters)} saved`,
  );
  console.log(`one request: ${milliseconds.toFixed(2)} ms`);
}

/**
 * A fixed work of about a millisecond is the measure, so that a slow machine misses nothing and a fast one hides nothing.
 * @param {import("./numbers/completionTimes.mjs").CompletionTimes} timesIn
 */
function reportCompletionTimes(timesIn) {
  const long = growList(read("head.md"), longList);
  const most = completionTargets.milliseconds;
  console.log(
    `\none request, of which none should take ${most} ms: the first in an entry, right after a key, and again`,
  );
  console.log("(and how many times as long as a fixed work of about a millisecond)");
  for (const [name, text] of /** @type {const} */ ([
    ["the same people all over", long],
    ["people of its own in each part", withOtherNames(long)],
  ])) {
    console.log(`  ${(text.length / 1e6).toFixed(1)} million characters, ${name}`);
    for (const cost of timesIn(text, most)) {
      const { what, first, afterKey, again } = cost;
      const figures = [first, afterKey, again].map(
        ({ milliseconds, ratio }) => `${milliseconds.toFixed(2)} ms (${ratio.toFixed(1)})`,
      );
      console.log(`    ${what}: ${figures.join(", ")}`);
      if (highestRatio(cost) > slack * most) missed.push(`time of ${what}, ${name}`);
    }
  }
}

/** @param {Engine} engine @param {string} text @param {import("./numbers/seedTruth.mjs").Statement[]} statements */
function reportSeed(engine, text, statements) {
  const { defect, style, info, inNoTier } = compareWithTruth(engine.check(text), statements);
  console.log("seed.md, against seed-truth.json");
  for (const [tier, { total, missed }, most] of /** @type {const} */ ([
    ["defect", defect, 0],
    ["style", style, mostStyleMissed],
  ])) {
    say(`${tier}: ${total - missed.length} of ${total} found`, missed.map(kindAndLine), most);
  }
  say(`info: ${info.noise.length} of ${info.total} a warning or error`, info.noise.map(kindAndLine));
  say(`in none of the three: ${inNoTier.length} warnings or errors`, inNoTier.map(ruleAndLine));
}

/** @param {Engine} engine @param {string} text */
function reportFixes(engine, text) {
  const { safeLeft, othersChanged } = fixSafely(engine, text);
  console.log("\nseed.md, after its safe fixes");
  say(`left to fix safely: ${safeLeft.length}`, safeLeft.map(ruleAndLine));
  say(`lines changed that no finding names: ${othersChanged.length}`, othersChanged.map(String));
}

/** @param {Engine} engine @param {string} text */
function reportHead(engine, text) {
  console.log("\nhead.md");
  for (const line of countsOf(engine.check(text))) console.log(`  ${line}`);
  const gathered = engine.gathered(text);
  console.log(`  ${[`shown as one for many: ${gathered.length}`, ...gathered].join("\n    ")}`);
  const { places, findings } = costOfOpenDetails(engine, text);
  const serious = findings.filter(isSerious);
  say(`due to its ${places} open <details>: ${findings.length}`, findings.map(ruleAndLine), 1);
  say(`of these warnings or errors: ${serious.length}`, serious.map(ruleAndLine));
}

/** @param {Engine} engine @param {string[]} names */
function reportLists(engine, names) {
  for (const name of names) {
    console.log(`\nlists/${name}`);
    for (const line of countsOf(engine.check(read(`lists/${name}`)))) console.log(`  ${line}`);
  }
}

/** A line of the report; a target is missed where there are more `places` than may be. @param {string} line @param {readonly string[]} places @param {number} [most] */
function say(line, places, most = 0) {
  console.log(`  ${[line, ...places].join("\n    ")}`);
  if (places.length > most) missed.push(line);
}

/** How many findings of each rule and severity, the gravest first. @param {readonly PlacedFinding[]} findings */
function countsOf(findings) {
  if (findings.length === 0) return ["nothing"];
  return ["error", "warning", "information", "hint"].flatMap((severity) => {
    const rules = findings.filter((finding) => finding.severity === severity).map(({ rule }) => rule);
    const counts = [...new Set(rules)]
      .sort()
      .map((rule) => `${rule} ${rules.filter((it) => it === rule).length}`);
    return counts.length > 0 ? [`${severity}: ${counts.join(", ")}`] : [];
  });
}

/** @param {{ kind: string, line: number }} statement */
function kindAndLine({ kind, line }) {
  return `${kind} on line ${line}`;
}

/** @param {PlacedFinding} finding */
function ruleAndLine({ rule, line }) {
  return `${rule} on line ${line}`;
}

/** @param {string} name */
function read(name) {
  return readFileSync(join(options.corpus, name), "utf8");
}
