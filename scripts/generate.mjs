// Writes what is made from tables: rule pages, the settings page, the settings of the manifest, the
// schema and the page of `.paper-list.json`, the table of boundaries.
// `npm run generate` writes; `npm run generate -- --check` exits 1 and names what is not as the tables say.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { architectureWith } from "./generate/boundaryTable.mjs";
import { listFilePage } from "./generate/listFilePage.mjs";
import { listFileSchema } from "./generate/listFileSchema.mjs";
import { loadTables } from "./generate/loadTables.mjs";
import { manifestWith } from "./generate/manifest.mjs";
import { ruleIndex, rulePage } from "./generate/rulePages.mjs";
import { settingsPage } from "./generate/settingsPage.mjs";
import { root as repository } from "./root.mjs";

const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    // Where the files are; the tables are always those of this repository.
    root: { type: "string", default: repository },
  },
});
const ruleFolder = "docs/rules";

const wanted = await wantedFiles(options.root);
const stale = await staleFiles(options.root, wanted);
if (options.check) report(stale);
else await update(options.root, wanted, stale);

/** What the generated files should hold, by their path below `root`. @param {string} root */
async function wantedFiles(root) {
  const { rules, settingSpecs, settingsPrefix, listFileSpec } = await loadTables();
  /** @type {Map<string, string>} */
  const files = new Map();
  files.set(`${ruleFolder}/README.md`, ruleIndex(rules));
  for (const rule of rules) files.set(`${ruleFolder}/${rule.meta.id}.md`, rulePage(rule));
  files.set("docs/settings.md", settingsPage(settingSpecs, settingsPrefix));
  files.set("docs/list-file.md", listFilePage(listFileSpec));
  files.set("schemas/paper-list.schema.json", await listFileSchema(listFileSpec));
  const manifest = await readFile(join(root, "package.json"), "utf8");
  files.set("package.json", await manifestWith(manifest, settingSpecs, settingsPrefix));
  const architecture = await readIfThere(join(root, "ARCHITECTURE.md"));
  if (architecture !== undefined) files.set("ARCHITECTURE.md", await architectureWith(architecture));
  return files;
}

/** Paths that differ from what is wanted, and pages of rules that are no more. @param {string} root @param {Map<string, string>} wanted */
async function staleFiles(root, wanted) {
  const stale = [];
  for (const [path, text] of wanted) {
    if ((await readIfThere(join(root, path))) !== text) stale.push(path);
  }
  const pages = await readdir(join(root, ruleFolder)).catch(() => []);
  const left = pages.map((page) => `${ruleFolder}/${page}`).filter((path) => !wanted.has(path));
  return [...stale, ...left];
}

/** @param {string[]} stale */
function report(stale) {
  if (stale.length === 0) return;
  console.error(
    `Not as the tables say; run "npm run generate":\n${stale.map((path) => `  ${path}`).join("\n")}`,
  );
  process.exitCode = 1;
}

/** @param {string} root @param {Map<string, string>} wanted @param {string[]} stale */
async function update(root, wanted, stale) {
  for (const path of stale) {
    const text = wanted.get(path);
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await (text === undefined ? rm(target) : writeFile(target, text));
    console.log(text === undefined ? `deleted ${path}` : `wrote ${path}`);
  }
}

/** @param {string} path */
async function readIfThere(path) {
  try {
    return await readFile(path, "utf8");
  } catch {
    return undefined;
  }
}
