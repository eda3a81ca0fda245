// The entry that every VS Code host calls: runs the suite with mocha and reports each test as one console line.
import Mocha from "mocha";
import { mark } from "../hosts/suiteMark.mjs";
import type { SuiteEvent } from "./suiteEvents.ts";

/** Resolves when every test passed; rejects where one failed, which VS Code turns into its exit code. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, reporter: Report });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  // First, while no list has been opened yet.
  await import("./otherMarkdown.test.ts");
  await import("./outline.test.ts");
  await import("./findings.test.ts");
  await import("./formatting.test.ts");
  await import("./completion.test.ts");
  await import("./hover.test.ts");
  await import("./navigation.test.ts");
  await import("./adding.test.ts");
  await import("./pasting.test.ts");
  await import("./editing.test.ts");
  await import("./verifying.test.ts");
  await import("./houseStyle.test.ts");
  await import("./statistics.test.ts");
  await import("./papersView.test.ts");
  await import("./listFile.test.ts");
  await import("./server.test.ts");
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

/** Turns mocha's events into ours. */
class Report extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    runner.on("start", () => report({ kind: "start", tests: runner.total }));
    runner.on("pass", (test) => report({ ...about(test), state: "passed" }));
    runner.on("pending", (test) => report({ ...about(test), state: "skipped" }));
    // Also called for a hook that fails, so that a broken `before` cannot pass for an empty suite.
    runner.on("fail", (test, error) => report({ ...about(test), state: "failed", error: said(error) }));
    runner.on("end", () => report({ kind: "end" }));
  }
}

function report(event: SuiteEvent): void {
  console.log(mark + JSON.stringify(event));
}

function about(test: Mocha.Runnable) {
  return { kind: "test" as const, title: test.fullTitle(), milliseconds: test.duration ?? 0 };
}

function said(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
