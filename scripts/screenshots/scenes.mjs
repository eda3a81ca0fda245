// The scenes that are photographed: how to come to each, and what has to be on screen first.
import { join } from "node:path";
import { goTo, placeOf, runCommand } from "./window.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Milliseconds after which nothing on screen moves any more; a picture has no event for that. */
const settled = 1000;

/**
 * @typedef {object} Stage
 * @property {string} text of the list
 * @property {string} target folder of the pictures
 * @property {boolean} all false for a list that the scenes do not know: then only the overview
 */

/**
 * @param {Page} page
 * @param {Stage} stage
 */
export async function takeScenes(page, stage) {
  await overview(page, stage);
  if (!stage.all) return;
  await hover(page, stage);
  await completion(page, stage);
  await actions(page, stage);
  await adding(page, stage);
}

/** Outline beside the list, findings below. @param {Page} page @param {Stage} stage */
async function overview(page, stage) {
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await runCommand(page, "Outline: Focus on Outline View");
  // The files above it are not what the picture is about.
  await page.locator(".explorer-viewlet .pane-header").first().click();
  // Unfolded, as whoever opens a list should find it.
  await page.locator(".outline-tree .monaco-list-row").nth(9).waitFor();
  await runCommand(page, "Problems: Focus on Problems View");
  await page.locator(".markers-panel .monaco-list-row").first().waitFor();
  await widenSidebar(page);
  await at(page, stage, stage.all ? "**\n  - Key Word" : "arxiv.org/");
  await take(page, stage, "overview");
}

/** @param {Page} page @param {Stage} stage */
async function hover(page, stage) {
  await closePanel(page);
  await at(page, stage, "2003.01054");
  await runCommand(page, "Show or Focus Hover");
  await page.locator(".monaco-hover .hover-row").first().waitFor();
  await page.getByText("Florent Krzakala").last().waitFor();
  await take(page, stage, "hover");
  await page.keyboard.press("Escape");
}

/** @param {Page} page @param {Stage} stage */
async function completion(page, stage) {
  await at(page, stage, ". *ICML 2020*\n  - Key Word: Deep Double Descent; Bias");
  await page.keyboard.type(", Fra");
  await page.keyboard.press("Control+Space");
  await page.locator(".suggest-widget.visible .monaco-list-row").first().waitFor();
  await take(page, stage, "completion");
  await page.keyboard.press("Escape");
  await runCommand(page, "File: Revert File");
}

/** @param {Page} page @param {Stage} stage */
async function actions(page, stage) {
  await at(page, stage, "**\n  - Key Word");
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget .monaco-list-row").first().waitFor();
  await take(page, stage, "quick-fix");
  await page.keyboard.press("Escape");
}

/** @param {Page} page @param {Stage} stage */
async function adding(page, stage) {
  await at(page, stage, "### Deep Double Descent: 2018");
  await page.keyboard.type("2006.10739\n\n");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget .monaco-list-row").first().waitFor();
  await take(page, stage, "add-paper");
  await page.keyboard.press("Escape");
  await runCommand(page, "File: Revert File");
}

/** @param {Page} page @param {Stage} stage @param {string} sought */
async function at(page, { text }, sought) {
  const { line, column } = placeOf(text, sought);
  await goTo(page, line, column);
}

/** So that titles can be told apart. @param {Page} page */
async function widenSidebar(page) {
  const box = await page.locator(".part.sidebar").boundingBox();
  if (!box) throw new Error("The side bar is hidden.");
  await page.mouse.move(box.x + box.width, 400);
  await page.mouse.down();
  await page.mouse.move(box.x + 400, 400, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(box.x + 700, 20);
}

/** @param {Page} page */
async function closePanel(page) {
  await runCommand(page, "View: Close Panel");
  await page.locator(".markers-panel").waitFor({ state: "hidden" });
}

/** @param {Page} page @param {Stage} stage @param {string} name */
async function take(page, { target }, name) {
  // Breadcrumbs follow the cursor a little later, and the cursor blinks.
  await page.waitForTimeout(settled);
  await page.locator(".breadcrumbs-control", { hasText: "Paper List" }).waitFor();
  const path = join(target, `${name}.png`);
  await page.screenshot({ path });
  console.log(`wrote ${path}`);
}
