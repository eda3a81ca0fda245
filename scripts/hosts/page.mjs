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
 */
export async function openPage() {
  const { chromium: launcher } = await import("playwright-core");
  const browser = await launcher.launch({ executablePath: chromium(), args: flags });
  // As in a browser whose user has allowed VS Code's page to paste.
  const permissions = ["clipboard-read", "clipboard-write"];
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, permissions });
  return { page, close: () => browser.close() };
}
