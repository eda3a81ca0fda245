// The table of boundaries as ARCHITECTURE.md prints it, between two comments.
import { readFile } from "node:fs/promises";
import { inRoot } from "../root.mjs";

const begin = "<!-- boundaries: made by `npm run generate` from scripts/boundaries.json -->";
const end = "<!-- /boundaries -->";

/**
 * @typedef {object} Layer
 * @property {string} folder below the repository
 * @property {string} holds what it is, for the table
 * @property {string[]} imports other layers, or single files of them
 * @property {string[]} packages
 * @property {boolean} [node] whether `node:` modules may be imported
 * @property {Record<string, { packages?: string[], node?: boolean }>} [only] what files of these names may import besides
 */

/** @returns {Promise<Layer[]>} */
export async function readLayers() {
  return JSON.parse(await readFile(inRoot("scripts/boundaries.json"), "utf8"));
}

/** The text with the table between the two comments; throws where they are missing. @param {string} architecture */
export async function architectureWith(architecture) {
  const from = architecture.indexOf(begin);
  const to = architecture.indexOf(end);
  if (from < 0 || to < from) throw new Error(`ARCHITECTURE.md must hold the lines\n${begin}\n${end}`);
  const table = boundaryTable(await readLayers());
  return `${architecture.slice(0, from)}${begin}\n\n${table}\n\n${architecture.slice(to)}`;
}

/** @param {Layer[]} layers */
function boundaryTable(layers) {
  const rows = layers.map(
    (layer) => `| \`${layer.folder}\` | ${layer.holds} | ${names(layer.imports)} | ${packages(layer)} |`,
  );
  return `| Folder | Holds | Imports | Packages |\n| --- | --- | --- | --- |\n${rows.join("\n")}`;
}

/** @param {Layer} layer */
function packages({ packages, node, only = {} }) {
  const all = node ? [...packages, "node:"] : packages;
  const exceptions = Object.entries(only).map(([file, more]) => {
    return `only ${names([file])}: ${names([...(more.packages ?? []), ...(more.node ? ["node:"] : [])])}`;
  });
  return [...(all.length > 0 ? [names(all)] : []), ...exceptions].join("; ") || "none";
}

/** @param {string[]} list */
function names(list) {
  return list.map((name) => `\`${name.replace(/^server\/src\//, "")}\``).join(", ") || "nothing";
}
