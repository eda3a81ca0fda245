// The filter box of the view "Papers": the view follows while it is typed.
import { window } from "vscode";
import { Later } from "../later.ts";

/** Milliseconds after the last key. */
const pause = 150;

/** `use` is called with each filter on the way; in the end with the one that stays, which is `before` on Escape. */
export function askFilter(before: string, use: (filter: string) => void): void {
  const box = window.createInputBox();
  box.title = "Filter Papers";
  box.placeholder = "Beginnings of words in title, authors, venue or keywords";
  box.value = before;
  let stays = before;
  const later = new Later(pause, () => use(box.value));
  box.onDidChangeValue(() => later.call());
  box.onDidAccept(() => {
    stays = box.value;
    box.hide();
  });
  box.onDidHide(() => {
    later.dispose();
    use(stays);
    box.dispose();
  });
  box.show();
}
