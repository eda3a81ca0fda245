// What a person does in VS Code's window, for the screenshots: keys, and waiting for what they bring up.

/** @typedef {import("playwright-core").Page} Page */

/**
 * Puts the cursor at a place and scrolls there. Lines and columns are 1-based.
 * @param {Page} page
 * @param {number} line
 * @param {number} column
 */
export async function goTo(page, line, column = 1) {
  await page.keyboard.press("Control+g");
  await fillQuickInput(page, `:${line}:${column}`);
}

/**
 * Runs a command by its English title.
 * @param {Page} page
 * @param {string} title
 */
export async function runCommand(page, title) {
  await page.keyboard.press("F1");
  await fillQuickInput(page, `>${title}`);
}

/**
 * @param {Page} page
 * @param {string} text
 */
async function fillQuickInput(page, text) {
  const input = page.locator(".quick-input-widget input");
  await input.fill(text);
  await page
    .locator(".quick-input-list .monaco-list-row")
    .first()
    .waitFor()
    .catch(() => undefined);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

/**
 * The 1-based line and column where a text first stands.
 * @param {string} all
 * @param {string} text
 */
export function placeOf(all, text) {
  const offset = all.indexOf(text);
  if (offset < 0) throw new Error(`The list does not hold "${text}".`);
  const before = all.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
