// A plot as a table: all of its numbers, and a button for each row that does what its bar does.
import { element } from "./element.ts";
import type { Plot } from "./plots.ts";

/** The rows are replaced; a button that had the keyboard has it again where its row is still there. */
export function showTable(table: HTMLTableElement, plot: Plot, chosen: (row: number) => void): void {
  const focused =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.row : undefined;
  const hadFocus = table.contains(document.activeElement);
  const withSum = plot.series.length > 1;
  const columns = [plot.rowName, ...plot.series.map(({ label }) => label), ...(withSum ? ["Papers"] : [])];
  const head = element("tr", {}, ...columns.map((text) => element("th", { scope: "col" }, text)));
  const rows = plot.rows.map(({ label, values }, at) => {
    const button = element("button", { type: "button", "data-row": label }, label);
    button.addEventListener("click", () => chosen(at));
    const sum = values.reduce((total, each) => total + each, 0);
    const numbers = withSum ? [...values, sum] : values;
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, button),
      ...numbers.map((number) => element("td", {}, number.toLocaleString("en"))),
    );
  });
  const caption = element("caption", { class: "hidden" }, plot.title);
  table.replaceChildren(caption, element("thead", {}, head), element("tbody", {}, ...rows));
  if (!hadFocus || focused === undefined) return;
  const again = Array.from(table.querySelectorAll("button")).find(({ dataset }) => dataset.row === focused);
  again?.focus();
}
