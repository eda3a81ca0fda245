// A plot as bars on a canvas, by Chart.js.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  type Plugin,
  type Scale,
  Tooltip,
} from "chart.js";
import type { Plot, Row } from "./plots.ts";
import type { Theme } from "./theme.ts";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** CSS pixels. */
const rowHeight = 22;
const standingHeight = 260;
const lyingMargin = 8;
const legendHeight = 34;
/** In the legend, in letters. */
const longestLabel = 34;
/** Of the width, for the names of lying bars. */
const namesShare = 0.42;

export interface Bars {
  show(plot: Plot, theme: Theme): void;
}

/** `box` is as wide as it can be; its height follows from the plot. `chosen` is told the index of a row. */
export function createBars(canvas: HTMLCanvasElement, box: HTMLElement, chosen: (row: number) => void): Bars {
  let chart: Chart<"bar", number[], string> | undefined;
  let shown: { plot: Plot; theme: Theme };
  return {
    show: (plot, theme) => {
      shown = { plot, theme };
      box.style.height = `${heightOf(plot)}px`;
      const { data, options } = configurationOf(plot, theme, chosen);
      if (!chart) {
        chart = new Chart(canvas, {
          type: "bar",
          data,
          options: options ?? {},
          plugins: [barNumbers(() => shown)],
        });
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
  return legend + (lying ? rows.length * rowHeight + lyingMargin : standingHeight);
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
    // Lying bars have their numbers behind them.
    display: !plot.lying,
    ...(plot.lying && { max: Math.max(...plot.rows.map(sumOf)) }),
    stacked: true,
    beginAtZero: true,
    grid: { color: theme.grid },
    border: { display: false },
    ticks: { color: theme.dimmed, font, precision: 0, maxTicksLimit: 6 },
  };
  const labelsIn = (width: number) => {
    const letters = lettersIn(plot.lying ? namesShare * width : width / 2, theme);
    return plot.rows.map(({ label }) => short(label, letters));
  };
  const ofNames = {
    ...names,
    ticks: {
      ...namesTicks,
      callback(this: Scale, _: unknown, at: number) {
        return labelsIn(this.chart.width)[at] ?? "";
      },
    },
    // Chart.js gives names a part of the width only, and cuts what does not fit.
    afterFit(scale: Scale) {
      if (!plot.lying) return;
      const { ctx, width } = scale.chart;
      ctx.font = fontOf(theme);
      scale.width = Math.max(...labelsIn(width).map((label) => ctx.measureText(label).width)) + 2 * gap;
    },
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
        hoverBackgroundColor: theme.tones[tone],
        maxBarThickness: plot.lying ? 14 : 48,
        categoryPercentage: 0.85,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: plot.lying ? { right: roomForNumbers(plot, theme) } : {} },
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

const gap = 6;

/** Draws the number of each row behind its bar. `shown` says what is drawn now. */
function barNumbers(shown: () => { readonly plot: Plot; readonly theme: Theme }): Plugin<"bar"> {
  return {
    id: "barNumbers",
    afterDatasetsDraw(chart) {
      const { plot, theme } = shown();
      if (!plot.lying) return;
      const { ctx } = chart;
      ctx.save();
      ctx.font = fontOf(theme);
      ctx.fillStyle = theme.dimmed;
      ctx.textBaseline = "middle";
      const parts = chart.data.datasets.map((_, at) => chart.getDatasetMeta(at).data);
      for (const [at, row] of plot.rows.entries()) {
        const ends = parts.map((part) => part[at]?.x ?? 0);
        ctx.fillText(numberOf(row), Math.max(...ends) + gap, parts[0]?.[at]?.y ?? 0);
      }
      ctx.restore();
    },
  };
}

function fontOf({ fontSize, font }: Theme): string {
  return `${fontSize}px ${font}`;
}

function sumOf({ values }: Pick<Row, "values">): number {
  return values.reduce((total, each) => total + each, 0);
}

/** `37 of 90`, or `14` where bars have one part. */
function numberOf({ values }: Pick<Row, "values">): string {
  const sum = sumOf({ values });
  return values.length === 2
    ? `${values[0]!.toLocaleString("en")} of ${sum.toLocaleString("en")}`
    : sum.toLocaleString("en");
}

/** CSS pixels; figures are a little more than half as wide as they are high. */
function roomForNumbers({ rows }: Plot, { fontSize }: Theme): number {
  const longest = Math.max(0, ...rows.map((row) => numberOf(row).length));
  return gap + Math.ceil(0.62 * fontSize * longest);
}

/** Chart.js's own, with long names cut. */
function generateLabels(chart: Chart) {
  return Chart.defaults.plugins.legend.labels
    .generateLabels(chart)
    .map((label) => ({ ...label, text: short(label.text, longestLabel) }));
}

/** Letters are a little more than half as wide as they are high. */
function lettersIn(width: number, { fontSize }: Theme): number {
  return Math.max(8, Math.floor(width / (0.56 * fontSize)));
}

function short(label: string, letters: number): string {
  return label.length <= letters ? label : `${label.slice(0, letters - 1).trimEnd()}…`;
}
