// The page of statistics in a browser, as VS Code shows it: what it says, keys, choices, colours, and what axe-core finds.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Browser, chromium as launcher, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { FromPage } from "../../client/page/statistics/messages.ts";
import { chromium } from "../../scripts/setup/chromium.mjs";
import { statisticsOf } from "../../server/src/features/statistics/statistics.ts";
import { openSnapshot } from "../../server/src/parse/snapshot.ts";
import { smallList } from "../features/smallList.ts";

const themes = {
  light: { "editor-background": "#ffffff", foreground: "#3b3b3b", "textLink-foreground": "#005fb8" },
  dark: { "editor-background": "#1f1f1f", foreground: "#cccccc", "textLink-foreground": "#4daafc" },
  "high-contrast": {
    "editor-background": "#000000",
    foreground: "#ffffff",
    "textLink-foreground": "#21a6ff",
    contrastBorder: "#6fc3df",
  },
} as const;

type Theme = keyof typeof themes;

/** No one address: the page is answered from memory. */
const address = "http://statistics.test/";

describe.skipIf(!hasBrowser())("the page of statistics (needs a Chromium)", () => {
  let browser: Browser;
  let files: ReadonlyMap<string, string>;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    files = await bundled();
    browser = await launcher.launch({ executablePath: chromium() });
  }, 60_000);
  afterAll(() => browser?.close());

  beforeEach(async () => {
    await page?.close();
    page = await browser.newPage();
    complaints = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.route(`${address}**`, (route) => {
      const { pathname } = new URL(route.request().url());
      const body = files.get(pathname) ?? "";
      const contentType = pathname.endsWith(".css") ? "text/css" : "text/javascript";
      return route.fulfill(
        pathname === "/" ? { body: html, contentType: "text/html" } : { body, contentType },
      );
    });
  });

  async function open(theme: Theme = "dark"): Promise<void> {
    await page.goto(address);
    const variables = JSON.stringify({ ...themes[theme], "font-family": "sans-serif", "font-size": "13px" });
    await page.evaluate(`
      document.body.className = "vscode-${theme}";
      for (const [name, value] of Object.entries(${variables})) {
        document.documentElement.style.setProperty("--vscode-" + name, value);
      }`);
    await show(smallList);
  }

  async function show(text: string): Promise<void> {
    const statistics = statisticsOf(openSnapshot(text).list, 15);
    await page.evaluate(
      `window.postMessage(${JSON.stringify({ kind: "show", statistics, file: "list.md" })})`,
    );
    await page.locator(".facts dd", { hasText: new RegExp(`^${statistics.papers}$`) }).waitFor();
  }

  const said = async () => (await page.evaluate("window.said")) as FromPage[];

  test("asks for the numbers, shows them, and breaks no rule of its policy", async () => {
    await open();
    expect(await said()).toEqual([{ kind: "ready" }]);
    expect(await page.locator("h1").textContent()).toBe("Small List");
    expect(await page.locator("h2").allTextContents()).toEqual([
      "Papers per year",
      "Papers per section",
      "What entries have",
      "Venues",
      "Most frequent authors",
    ]);
    expect(await page.locator("canvas").first().getAttribute("aria-label")).toMatch(/^Papers per year: bars/);
    expect(complaints).toEqual([]);
  });

  test("a row is reached and taken with the keyboard alone", async () => {
    await open();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect((await said()).at(-1)).toMatchObject({ kind: "papers", path: ["year", "2019"] });
  });

  test("a bar is taken with the mouse", async () => {
    await open();
    const bars = page.locator("#sections canvas");
    const { width, height } = (await bars.boundingBox())!;
    await bars.click({ position: { x: width / 2, y: height - 16 } });
    const line = smallList.split("\n").indexOf("## Empirical Study");
    await expect.poll(async () => (await said()).at(-1)).toEqual({ kind: "line", line });
  });

  test("follows the list: tables stay open, and the keyboard where it was", async () => {
    await open();
    await page.locator("#years summary").click();
    const row = page.getByRole("button", { name: "2020" });
    await row.focus();
    await show(smallList.replace("## Contributing", "- On A. [[paper]](https://arxiv.org/abs/2009.00001)\n"));
    expect(await page.locator("#years table tbody tr").last().locator("td").allTextContents()).toEqual([
      "1",
      "2",
      "3",
    ]);
    expect(await row.evaluate("document.activeElement.textContent")).toBe("2020");
  });

  test("bars take the colours of another theme at once", async () => {
    await open("light");
    const pixels = () => page.evaluate('document.querySelector("#venues canvas").toDataURL()');
    const before = await pixels();
    await page.evaluate('document.documentElement.style.setProperty("--vscode-charts-blue", "#ff0000")');
    await expect.poll(pixels).not.toBe(before);
  });

  test.each(Object.keys(themes) as Theme[])("axe-core finds nothing, in %s", async (theme) => {
    await open(theme);
    await page.locator("#years summary").click();
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const found = await page.evaluate(
      "axe.run(document).then(({ violations }) => violations.map(({ id }) => id))",
    );
    expect(found).toEqual([]);
  });
});

const html = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${address}; script-src 'nonce-a'">
  <title>Statistics</title>
  <link rel="stylesheet" href="/statistics.css">
</head>
<body>
  <main></main>
  <script nonce="a">
    window.said = [];
    window.acquireVsCodeApi = () => ({ postMessage: (message) => window.said.push(message) });
  </script>
  <script nonce="a" src="/statistics.js"></script>
</body>
</html>`;

/** As `npm run build` does, by the paths that the page names. */
async function bundled(): Promise<ReadonlyMap<string, string>> {
  const folder = fileURLToPath(new URL("../../client/page/statistics/", import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [
      { in: `${folder}main.ts`, out: "statistics" },
      { in: `${folder}statistics.css`, out: "statistics" },
    ],
    outdir: "/",
    write: false,
    bundle: true,
    format: "iife",
    target: "es2022",
  });
  return new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, "/"), text]));
}

function hasBrowser(): boolean {
  try {
    return chromium() !== "";
  } catch {
    return false;
  }
}
