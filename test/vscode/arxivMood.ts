// How the stand-in for arXiv behaves, for as long as a test wants it.
import * as vscode from "vscode";

/** `down`: every connection breaks off; `slow`: no answer ever comes. Ends with `work`. */
export async function whileArxivIs<T>(mood: "down" | "slow", work: () => Promise<T>): Promise<T> {
  await setMood(mood);
  try {
    return await work();
  } finally {
    await setMood("well");
  }
}

/** The host names the stand-in by the environment, or where there is none by the setting. */
async function setMood(mood: string): Promise<void> {
  const named = typeof process === "object" ? process.env.PAPER_LIST_ARXIV_ENDPOINT : undefined;
  const endpoint = named ?? vscode.workspace.getConfiguration("paperList.arxiv").get("endpoint", "");
  await fetch(new URL(`/mood/${mood}`, endpoint));
}
