// The editor's colours as a canvas needs them: read from the variables that VS Code sets, and again when they change.
import type { Tone } from "./plots.ts";

export interface Theme {
  readonly font: string;
  /** In CSS pixels. */
  readonly fontSize: number;
  readonly text: string;
  readonly dimmed: string;
  readonly grid: string;
  /** Around bars; only high contrast has one. */
  readonly outline: string | undefined;
  readonly tooltip: { readonly background: string; readonly text: string; readonly border: string };
  readonly tones: Readonly<Record<Tone, string>>;
}

export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string, otherwise: string) =>
    style.getPropertyValue(`--vscode-${name}`).trim() || otherwise;
  const isContrast = document.body.classList.contains("vscode-high-contrast");
  const text = read("foreground", "#666");
  const blue = read("charts-blue", "#3794ff");
  const rest = mixed(text, isContrast ? 0.12 : 0.18);
  return {
    font: read("font-family", "sans-serif"),
    fontSize: Number.parseFloat(read("font-size", "13px")) - 1,
    text,
    dimmed: read("descriptionForeground", text),
    grid: mixed(text, 0.12),
    outline: isContrast ? read("contrastBorder", text) : undefined,
    tooltip: {
      background: read("editorHoverWidget-background", "#fff"),
      text: read("editorHoverWidget-foreground", text),
      border: read("editorHoverWidget-border", text),
    },
    tones: {
      whole: blue,
      part: blue,
      rest,
      kind1: blue,
      kind2: read("charts-orange", "#d18616"),
      kind3: read("charts-green", "#89d185"),
      kind4: read("charts-purple", "#b180d7"),
      kind5: read("charts-yellow", "#cca700"),
      others: mixed(text, 0.28),
    },
  };
}

/** Calls back when the editor has another theme. */
export function onThemeChange(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["style"] });
  observer.observe(document.body, { attributes: true, attributeFilter: ["class"] });
}

/** The colour, as much of it as `share` says, over whatever is behind it. */
function mixed(colour: string, share: number): string {
  return `color-mix(in srgb, ${colour} ${Math.round(100 * share)}%, transparent)`;
}
