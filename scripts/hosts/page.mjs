// A headless page of the size of a laptop's screen, in the Chromium of this machine.
import { chromium } from "../setup/chromium.mjs";

const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts the browser. `playwright-core` is imported late: this file is loaded before `node_modules` exists.
 * @param {{ width?: number, height?: number, scale?: number }} [size] in CSS pixels
 */
export async function openPage({ width = 1440, height = 900, scale = 1 } = {}) {
  const { chromium: launcher } = await import("playwright-core");
  const browser = await launcher.launch({ executablePath: chromium(), args: flags });
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  return { page, close: () => browser.close() };
}
