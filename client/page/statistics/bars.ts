// A plot as bars on a canvas, by Chart.js.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  Tooltip,
} from "chart.js";
import type { Plot } from "./plots.ts";
import type { Theme } from "./theme.ts";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** CSS pixels. */
const rowHeight = 22;
const standingHeight = 260;
const axisHeight = 30;
const legendHeight = 34;
const longestLabel = 34;

export interface Bars {
  show(plot: Plot, theme: Theme): void;
}

/** `box` is as wide as it can be; its height follows from the plot. `chosen` is told the index of a row. */
export function createBars(canvas: HTMLCanvasElement, box: HTMLElement, chosen: (row: number) => void): Bars {
  let chart: Chart<"bar", number[], string> | undefined;
  return {
    show: (plot, theme) => {
      box.style.height = `${heightOf(plot)}px`;
      const { data, options } = configurationOf(plot, theme, chosen);
      if (!chart) {
        chart = new Chart(canvas, { type: "bar", data, options: options ?? {} });
        return;
      }
      chart.data = data;
      chart.options = options ?? {};
      chart.update("none");
    },
  };
}

function heightOf({ lying, rows, series }: Plot): number {
  const legend = series.length > 1 ? legendHeight : 0;
  return legend + (lying ? rows.length * rowHeight + axisHeight : standingHeight);
}

function configurationOf(
  plot: Plot,
  theme: Theme,
  chosen: (row: number) => void,
): ChartConfiguration<"bar", number[], string> {
  const font = { family: theme.font, size: theme.fontSize };
  const names = { stacked: true, grid: { display: false }, border: { color: theme.grid } };
  const namesTicks = { color: theme.text, font, autoSkip: !plot.lying };
  const numbers = {
    stacked: true,
    beginAtZero: true,
    grid: { color: theme.grid },
    border: { display: false },
    ticks: { color: theme.dimmed, font, precision: 0, maxTicksLimit: 6 },
  };
  const labels = plot.rows.map(({ label }) => short(label));
  const ofNames = {
    ...names,
    ticks: { ...namesTicks, callback: (_: unknown, at: number) => labels[at] ?? "" },
  };
  return {
    type: "bar",
    data: {
      labels: plot.rows.map(({ label }) => label),
      datasets: plot.series.map(({ label, tone }, at) => ({
        label,
        data: plot.rows.map(({ values }) => values[at]!),
        backgroundColor: theme.tones[tone],
        borderColor: theme.outline ?? "transparent",
        borderWidth: theme.outline ? 1 : 0,
        borderRadius: 2,
        maxBarThickness: plot.lying ? 14 : 48,
        categoryPercentage: 0.85,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: plot.lying ? "y" : "x",
      interaction: { mode: "index", axis: plot.lying ? "y" : "x", intersect: false },
      scales: plot.lying ? { x: numbers, y: ofNames } : { x: ofNames, y: numbers },
      onClick: (_event, elements) => {
        const [element] = elements;
        if (element) chosen(element.index);
      },
      onHover: (_event, elements, { canvas }) => {
        canvas.style.cursor = elements.length > 0 ? "pointer" : "default";
      },
      plugins: {
        legend: {
          display: plot.series.length > 1,
          position: "top",
          align: "start",
          // The bars of a kind stay: a plot that leaves some out would not say what its title says.
          onClick: () => undefined,
          labels: { color: theme.text, font, boxWidth: 10, boxHeight: 10, padding: 10, generateLabels },
        },
        tooltip: {
          backgroundColor: theme.tooltip.background,
          borderColor: theme.tooltip.border,
          borderWidth: 1,
          cornerRadius: 3,
          titleColor: theme.tooltip.text,
          bodyColor: theme.tooltip.text,
          titleFont: { ...font, weight: "bold" },
          bodyFont: font,
          boxPadding: 4,
          filter: ({ raw }) => plot.series.length === 1 || raw !== 0,
        },
      },
    },
  };
}

/** Chart.js's own, with long names cut. */
function generateLabels(chart: Chart) {
  return Chart.defaults.plugins.legend.labels
    .generateLabels(chart)
    .map((label) => ({ ...label, text: short(label.text) }));
}

function short(label: string): string {
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1).trimEnd()}…`;
}
