// How an entry writes its list items: markers, gaps, indents.
import { written } from "../model/entry.ts";
import type { Observers } from "./observers.ts";

export const itemObservers: Observers<"marker" | "markerGap" | "childIndent" | "childMarker"> = {
  marker: (entry) => (/^\d/.test(entry.marker.text) ? "1." : entry.marker.text),
  markerGap: (entry) => entry.head.start - entry.marker.span.end,
  childIndent: (entry) => {
    const child = entry.children[0];
    return child && /[ \t]*$/.exec(entry.source.slice(entry.span.start, child.start))![0];
  },
  childMarker: (entry) => {
    const child = entry.children[0];
    return child && /^[-*+]/.exec(written(entry, child))?.[0];
  },
};
