// What a finding of a verification rests on: who said it, and when.
import type { Paper } from "../model/paper.ts";

export interface Said {
  readonly paper: Paper;
  /** As it is named in messages. */
  readonly source: string;
  /** When the source was asked, milliseconds since 1970. */
  readonly time: number;
}

/** `arXiv, 2026-11-23`; the date is that of Greenwich. */
export function credit({ source, time }: Pick<Said, "source" | "time">): string {
  return `${source}, ${new Date(time).toISOString().slice(0, 10)}`;
}
