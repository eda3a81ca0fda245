// One plot on the page: its title, its bars, and its table behind a fold.
import { createBars } from "./bars.ts";
import { element } from "./element.ts";
import type { Choice } from "./messages.ts";
import { type Plot, summaryOf } from "./plots.ts";
import { showTable } from "./table.ts";
import type { Theme } from "./theme.ts";

export interface Card {
  readonly root: HTMLElement;
  show(plot: Plot, theme: Theme): void;
}

export function createCard(id: string, choose: (choice: Choice) => void): Card {
  const heading = element("h2", { id: `${id}-title` });
  const canvas = element("canvas", { role: "img" });
  const box = element("div", { class: "bars" }, canvas);
  const table = element("table", {});
  const fold = element("summary", {});
  const details = element("details", {}, fold, table);
  const root = element("section", { id, "aria-labelledby": heading.id }, heading, box, details);
  let shown: Plot | undefined;
  const chosen = (row: number) => {
    const choice = shown?.rows[row]?.choice;
    if (choice) choose(choice);
  };
  const bars = createBars(canvas, box, chosen);
  return {
    root,
    show: (plot, theme) => {
      shown = plot;
      const note = element("span", { class: "note" }, plot.note);
      heading.replaceChildren(plot.title, ...(plot.note ? [" ", note] : []));
      fold.replaceChildren("Table", element("span", { class: "hidden" }, `: ${plot.title}`));
      canvas.setAttribute("aria-label", summaryOf(plot));
      showTable(table, plot, chosen);
      bars.show(plot, theme);
    },
  };
}
