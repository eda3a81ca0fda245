// `npm run screenshots [-- FILE]`: pictures of the extension at work, for the README and for whoever judges its looks.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { startArxivDouble } from "./hosts/arxivDouble.mjs";
import { openPage } from "./hosts/page.mjs";
import { startVscodeServer } from "./hosts/vscodeServer.mjs";
import { run } from "./processes.mjs";
import { inRoot, outFolder, root } from "./root.mjs";
import { takeIcon } from "./screenshots/icon.mjs";
import { takeScenes } from "./screenshots/scenes.mjs";
import { runMain, SetupProblem } from "./setup/problem.mjs";
import { setUp } from "./setup/setup.mjs";

/** A calm window: nothing in it but the list and what the extension says of it. */
const settings = {
  "breadcrumbs.enabled": true,
  "chat.commandCenter.enabled": false,
  "editor.fontSize": 13,
  "editor.minimap.enabled": false,
  "editor.renderLineHighlight": "none",
  "editor.scrollBeyondLastLine": false,
  "editor.stickyScroll.enabled": false,
  "explorer.openEditors.visible": 0,
  "editor.cursorBlinking": "solid",
  "remote.autoForwardPorts": false,
  "window.commandCenter": false,
  "window.menuBarVisibility": "hidden",
  "workbench.activityBar.location": "hidden",
  "workbench.colorTheme": "Default Light Modern",
  "workbench.layoutControl.enabled": false,
};

await runMain(async () => {
  await setUp({ vscodeServer: true, chromium: true });
  if ((await run(process.execPath, [inRoot("esbuild.mjs")])) !== 0) return 1;
  mkdirSync(outFolder, { recursive: true });
  const given = process.argv[2];
  const original = given
    ? resolve(process.env.INIT_CWD ?? ".", given)
    : inRoot("samples", "awesome-deep-phenomena.md");
  if (!existsSync(original)) throw new SetupProblem(`There is no file ${original}.`);
  // Pictures of somebody's own list are for looking at, not for the repository.
  const target = given ? join(outFolder, "screenshots") : inRoot("media");
  mkdirSync(target, { recursive: true });
  const dataFolder = mkdtempSync(join(outFolder, "screenshots-"));
  // A copy: the scenes type into it.
  const folder = join(dataFolder, "list");
  const file = join(folder, basename(original));
  mkdirSync(folder);
  copyFileSync(original, file);
  const double = await startArxivDouble(0);
  const server = await startVscodeServer({ dataFolder, settings, env: double.environment });
  const { page, close } = await openPage();
  try {
    await page.goto(server.address({ folder, file, extension: root }));
    await takeScenes(page, { text: readFileSync(file, "utf8"), target, all: !given });
    if (!given) await takeIcon(page, inRoot("media"));
  } catch (error) {
    await page.screenshot({ path: join(outFolder, "screenshots-failure.png") });
    throw error;
  } finally {
    await close();
    server.stop();
    await double.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
  return 0;
});
