// The browser that shows VS Code in tests: found where systems keep it, installed on Debian where we may.
import { join } from "node:path";
import { run } from "../processes.mjs";
import { findProgram, isProgram } from "./findProgram.mjs";
import { SetupProblem } from "./problem.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable];
    return folder
      ? [
          join(folder, "Google", "Chrome", "Application", "chrome.exe"),
          join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        ]
      : [];
  }),
];

/** Installs Chromium through apt where there is no browser and this may. */
export async function setUpChromium() {
  if (findChromium()) return;
  if (process.getuid?.() === 0 && findProgram("apt-get")) await installWithApt();
  chromium();
}

/** The path of a Chromium, Chrome or Edge; throws a `SetupProblem` where there is none. */
export function chromium() {
  const found = findChromium();
  if (found) return found;
  throw new SetupProblem(
    "The VS Code tests need a Chromium: install Chromium or Google Chrome " +
      "(Debian, Ubuntu: sudo apt install chromium), or set CHROME_PATH to one.",
  );
}

function findChromium() {
  const given = process.env.CHROME_PATH;
  if (given) return isProgram(given) ? given : undefined;
  return names.map(findProgram).find(Boolean) ?? usualPlaces.find(isProgram);
}

async function installWithApt() {
  console.log("Installing Chromium (apt-get) ...");
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  await run("apt-get", ["update", "-qq"], options);
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
}
