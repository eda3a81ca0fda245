// What the suite tells the host that runs it: one console line each, so that every kind of host can carry it.

export type SuiteEvent =
  | { kind: "start"; tests: number }
  | {
      kind: "test";
      title: string;
      state: "passed" | "failed" | "skipped";
      milliseconds: number;
      error?: string;
    }
  /** To be pasted in the window, as a person would. */
  | { kind: "paste"; text: string }
  /** Keys to be pressed in the window, as Playwright names them. */
  | { kind: "press"; keys: string }
  | { kind: "end" };
