// The page of "Show Statistics": listens to the extension and shows the numbers of a list.
import { type Card, createCard } from "./card.ts";
import { element } from "./element.ts";
import type { FromPage, ShowStatistics } from "./messages.ts";
import { createOverview } from "./overview.ts";
import { plotsOf } from "./plots.ts";
import { onThemeChange, readTheme } from "./theme.ts";

/** VS Code gives it to every webview, once. */
declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const overview = createOverview();
const cards = new Map<string, Card>();
const plots = element("div", { class: "plots" });
document.querySelector("main")!.replaceChildren(overview.root, plots);

let shown: ShowStatistics | undefined;

function show({ statistics, file }: ShowStatistics): void {
  const theme = readTheme();
  overview.show(statistics, file);
  const wanted = plotsOf(statistics);
  for (const [id, card] of cards) {
    if (wanted.some((plot) => plot.id === id)) continue;
    card.root.remove();
    cards.delete(id);
  }
  for (const [at, plot] of wanted.entries()) {
    const card = cards.get(plot.id) ?? createCard(plot.id, (choice) => editor.postMessage(choice));
    cards.set(plot.id, card);
    if (plots.children[at] !== card.root) plots.insertBefore(card.root, plots.children[at] ?? null);
    card.show(plot, theme);
  }
}

window.addEventListener("message", ({ data }: MessageEvent<ShowStatistics>) => {
  if (data.kind !== "show") return;
  shown = data;
  show(data);
});

onThemeChange(() => {
  if (shown) show(shown);
});

editor.postMessage({ kind: "ready" });
