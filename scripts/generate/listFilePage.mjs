// The documentation of `.paper-list.json`.

/** @typedef {import("../../server/src/config/valueSpec.ts").ValueSpec} ValueSpec */
/** @typedef {import("../../server/src/config/valueSpec.ts").RecordValue} RecordValue */

const example = `{
  "rules": {
    "entry-order": "off",
    "duplicate-paper": { "severity": "warning", "crossListing": true }
  },
  "style": { "titlePeriod": true, "yearHeading": "### {section}: {year}" },
  "venues": [{ "name": "Distill", "aliases": ["distill.pub"] }],
  "sections": { "Books": { "order": "none", "years": false } },
  "files": ["README.md", "archive/older.md"]
}`;

/** @param {RecordValue} spec */
export function listFilePage({ description, keys }) {
  const parts = Object.entries(keys)
    .filter(([key]) => key !== "$schema")
    .map(([key, value]) => part(key, value));
  return `<!-- Made by \`npm run generate\` from server/src/config/listFileSpec.ts: edit it there. -->

# The list's own file

${description}

It is called \`.paper-list.json\` and stands in the folder of the list or in one above it, up to the root of the repository;
the nearest counts. It is JSON in which comments and a comma behind the last item may stand. VS Code completes and checks it
while it is written; other editors do so where \`"$schema"\` names \`schemas/paper-list.schema.json\` of this repository. What is
wrong in it is a finding in it, and the rest of it counts all the same.

\`\`\`json
${example}
\`\`\`

${parts.join("\n")}`;
}

/** @param {string} key @param {ValueSpec} spec */
function part(key, spec) {
  const rows = rowsOf(key, spec);
  return `## ${key}

${spec.description}
${rows.length === 0 ? "" : `\n| Key | Values | |\n| --- | --- | --- |\n${rows.join("\n")}\n`}`;
}

/** What may stand within. @param {string} key @param {ValueSpec} spec @returns {string[]} */
function rowsOf(key, spec) {
  if (spec.type === "list") return rowsOf(key, spec.item);
  if (spec.type === "map") return rowsOf(key, spec.value);
  if (spec.type !== "record") return [];
  if (key === "rules") return Object.entries(spec.keys).map(ruleRow);
  return Object.entries(spec.keys).map(
    ([name, value]) => `| \`${name}\` | ${valuesOf(value)} | ${value.description} |`,
  );
}

/** @param {[string, ValueSpec]} row */
function ruleRow([rule, spec]) {
  const options = spec.type === "record" ? Object.keys(spec.keys) : [];
  return `| [\`${rule}\`](rules/${rule}.md) | ${options.map((name) => `\`${name}\``).join(", ")} | ${spec.description} |`;
}

/** @param {ValueSpec} spec */
function valuesOf(spec) {
  if (spec.type === "choice") {
    return spec.choices.map((choice) => `\`${JSON.stringify(choice)}\``).join(", ");
  }
  if (spec.type === "flag") return "`true`, `false`";
  if (spec.type === "number") return `${spec.minimum} to ${spec.maximum}`;
  if (spec.type === "list") return "a list of texts";
  return "a text";
}
