// The documentation of the rules: one page each, and an index.

/** @typedef {import("../../server/src/rules/rule.ts").Rule} Rule */
/** @typedef {import("../../server/src/rules/rule.ts").Example} Example */

const note = "<!-- Made by `npm run generate` from the rule itself: edit it there. -->";

const fixes = {
  safe: "safe: the page reads the same afterwards, so it may run unasked",
  suggested: "suggested: a reader sees the difference, so it runs only when asked for",
  none: "none",
};

/** @param {readonly Rule[]} rules */
export function ruleIndex(rules) {
  const rows = rules.map(
    ({ meta }) => `| [${meta.id}](${meta.id}.md) | ${meta.severity} | ${meta.fix} | ${meta.summary} |`,
  );
  return `${note}

# Rules

Severity speaks: an *error* is broken for readers, a *warning* is what a maintainer would mend, *information* breaks the
list's own style, a *hint* is worth a look. A *safe* fix leaves the page as it reads; a *suggested* one is yours to judge.
Every rule has a setting of its name, \`paperList.rules.RULE\`, that gives it another severity or turns it \`off\`.

| Rule | Severity | Fix | Reports |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

/** @param {Rule} rule */
export function rulePage({ meta }) {
  return `${note}

# ${meta.id}

${meta.summary}

${meta.why}

- Severity: ${meta.severity} (setting \`paperList.rules.${meta.id}\`)
- Fix: ${fixes[meta.fix]}
${options(meta)}
## Examples

What is found stands between ⟦ and ⟧.

${meta.examples.map(example).join("\n")}`;
}

/** @param {Rule["meta"]} meta */
function options({ id, options = {} }) {
  const lines = Object.entries(options).map(
    ([name, { type, default: value, description }]) =>
      `- \`${name}\` (${type === "flag" ? "`true` or `false`" : "a list of texts"}, by default \`${JSON.stringify(value)}\`): ` +
      description,
  );
  if (lines.length === 0) return "";
  return `
## Options

Set in [\`.paper-list.json\`](../list-file.md), or as \`paperList.options.${id}.OPTION\`.

${lines.join("\n")}
`;
}

/** @param {Example} example */
function example({ name, text, fixed, lastLineTimes }) {
  const found = text.includes("⟦");
  const parts = [`### ${capital(name)}${found ? "" : " (nothing is found)"}`, block(text)];
  if (lastLineTimes) parts.push(`The last line stands ${lastLineTimes.toLocaleString("en")} times in it.`);
  if (fixed !== undefined) parts.push("After the fix:", block(fixed));
  return `${parts.join("\n\n")}\n`;
}

/** A fence longer than any in the text. @param {string} text */
function block(text) {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  return `${fence}markdown\n${text.endsWith("\n") ? text : `${text}\n`}${fence}`;
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
