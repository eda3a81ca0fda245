// Opens VS Code's page with the suite in it and listens until the suite ends.
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openPage } from "../../scripts/hosts/page.mjs";
import { outFolder } from "../../scripts/root.mjs";
import { readEvent } from "./suiteResults.mjs";

/** From the page's first request to the suite's last word. */
const secondsForSuite = 150;

const linesShown = 60;

/** @typedef {import("./suiteResults.mjs").SuiteResults} SuiteResults */

/**
 * Events go to `results`; where the suite does not end well, what VS Code said last is shown.
 * @param {string} address
 * @param {SuiteResults} results
 * @param {string} name of the files in `out` with all that VS Code said (most of it is no news) and with its picture
 */
export async function watchSuite(address, results, name) {
  const logFile = join(outFolder, `${name}.log`);
  rmSync(logFile, { force: true });
  const { page, close } = await openPage();
  try {
    await withinTime(suiteEnd(page, address, results, logFile));
    if (!results.ended) throw new Error("VS Code ended before the suite did.");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await page.screenshot({ path: join(outFolder, `${name}.png`) }).catch(() => undefined);
    console.error(`out/${name}.png shows the window, out/${name}.log holds all it said; the last of it:`);
    console.error(lastLines(logFile));
  } finally {
    await close();
  }
}

/**
 * Resolves when VS Code would exit.
 * @param {import("playwright-core").Page} page
 * @param {string} address
 * @param {SuiteResults} results
 * @param {string} logFile
 * @returns {Promise<void>}
 */
async function suiteEnd(page, address, results, logFile) {
  /** @type {() => void} */
  let end = () => {};
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  /** @param {string} _type @param {unknown[]} args */
  const log = (_type, args) => {
    const line = args.map(String).join(" ");
    const event = readEvent(line);
    if (event?.kind === "paste") void paste(page, event.text);
    else if (event?.kind === "press") void page.keyboard.press(event.keys).catch(console.error);
    else if (event) results.add(event);
    else appendFileSync(logFile, `${line}\n`);
  };
  await page.exposeFunction("codeAutomationLog", log);
  await page.exposeFunction("codeAutomationExit", () => end());
  page.once("crash", () => end());
  await page.goto(address);
  await ended;
}

/**
 * The suite cannot: in tests, VS Code's clipboard is one of its own. Where it fails, the suite misses the text.
 * @param {import("playwright-core").Page} page
 * @param {string} text
 */
async function paste(page, text) {
  try {
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await page.keyboard.press("Control+V");
  } catch (error) {
    console.error(error);
  }
}

/**
 * @param {Promise<void>} promise
 * @returns {Promise<void>}
 */
function withinTime(promise) {
  return new Promise((resolve, reject) => {
    const late = new Error(`The VS Code suite did not end within ${secondsForSuite} s.`);
    const timer = setTimeout(() => reject(late), secondsForSuite * 1000);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** @param {string} logFile */
function lastLines(logFile) {
  try {
    return readFileSync(logFile, "utf8").split("\n").slice(-linesShown).join("\n");
  } catch {
    return "(nothing)";
  }
}
