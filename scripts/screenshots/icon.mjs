// The extension's icon as a picture, drawn by the browser.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes icon.png beside icon.svg.
 * @param {import("playwright-core").Page} page
 * @param {string} folder
 */
export async function takeIcon(page, folder) {
  const drawing = readFileSync(join(folder, "icon.svg"), "utf8");
  await page.setContent(`<style>body { margin: 0; background: transparent }</style>${drawing}`);
  const path = join(folder, "icon.png");
  await page.locator("svg").screenshot({ path, omitBackground: true, scale: "css" });
  console.log(`wrote ${path}`);
}
