// The documentation of the settings.

/** @typedef {import("../../server/src/config/settingSpec.ts").SettingSpec} SettingSpec */

/** @param {ReadonlyMap<string, SettingSpec>} specs @param {string} prefix */
export function settingsPage(specs, prefix) {
  const sections = Array.from(byGroup(specs), ([group, rows]) => section(group, rows, prefix));
  return `<!-- Made by \`npm run generate\` from server/src/config/settings.ts: edit it there. -->

# Settings

In VS Code these are ordinary settings. Other editors send them to the language server below \`${prefix}\`.

${sections.join("\n")}`;
}

/** The specs below the heading of their group, groups in the order in which they first come. @param {ReadonlyMap<string, SettingSpec>} specs */
export function byGroup(specs) {
  /** @type {Map<string, [string, SettingSpec][]>} */
  const groups = new Map();
  for (const row of specs) groups.set(row[1].group, [...(groups.get(row[1].group) ?? []), row]);
  return groups;
}

/** @param {string} group @param {[string, SettingSpec][]} rows @param {string} prefix */
function section(group, rows, prefix) {
  const lines = rows.map(
    ([key, spec]) =>
      `| \`${prefix}.${key}\` | ${valuesOf(spec)} | \`${JSON.stringify(spec.default)}\` | ${spec.description} |`,
  );
  return `## ${group}

| Setting | Values | Default | |
| --- | --- | --- | --- |
${lines.join("\n")}
`;
}

/** @param {SettingSpec} spec */
function valuesOf(spec) {
  if (spec.type === "choice") return spec.choices.map((choice) => `\`"${choice}"\``).join(", ");
  if (spec.type === "flag") return "`true`, `false`";
  if (spec.type === "texts") return "a list of texts";
  return spec.type === "number" ? `a number, ${spec.minimum} or more` : "a text";
}
