// Before the first list comes, a server checks some of its own: the first run of code costs many times the second.
import type { Event } from "vscode-languageserver";
import { changeSnapshot, openSnapshot, type Snapshot } from "../parse/snapshot.ts";
import { checkAhead } from "../rules/checkAhead.ts";
import { gatherLocated } from "../rules/debt.ts";
import { rules } from "../rules/registry.ts";
import { defaultRuleSettings } from "../rules/ruleSettings.ts";
import { locateFindings } from "../rules/runner.ts";
import { inferHouseStyle } from "../style/inferHouseStyle.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import type { Timer } from "./pacer.ts";
import { type Step, stepOf, workInSlices } from "./slices.ts";

/** Milliseconds: an editor that opens a list at once is not to wait for this. */
const shortSlice = 2;

/** In slices, until all was done once or a document is opened. What goes wrong here would go wrong there, too, and be told. */
export function practiseUntil(opened: Event<unknown>, timer: Timer): void {
  const goOn = stepOf(practice());
  let isOver = false;
  const end = () => {
    isOver = true;
    listening.dispose();
  };
  const listening = opened(end);
  const step: Step = (hasTime) => isOver || goOn(hasTime);
  // An editor that was waiting for the server opens a list with its first messages.
  timer.after(0, () => workInSlices(step, { done: end, failed: end }, timer, shortSlice));
}

function* practice(): Generator<void> {
  for (const text of practiceLists()) yield* openAndType(text);
}

/** What opening a list and typing a letter do. */
function* openAndType(text: string): Generator<void> {
  const snapshot = openSnapshot(text);
  while (!snapshot.prepare(() => false)) yield;
  yield* checkAhead(snapshot, () => styleOf(snapshot), defaultRuleSettings);
  check(snapshot);
  yield;
  const end = text.trimEnd().length;
  check(changeSnapshot(snapshot, [{ span: { start: end, end }, text: "a" }], 1));
  yield;
}

/**
 * Rules, and which of their examples: few that together run most of what opening a list runs. With more, an editor that opens a
 * list a tenth of a second after the start would wait for them.
 */
const practised: readonly (readonly [rule: string, example: number])[] = [
  ["tex-leftover", 0],
  ["contents-link", 2],
  ["keyword-separator", 0],
];

/** Without the marks of what is found there. */
export function practiceLists(): readonly string[] {
  return practised.map(([id, example]) => {
    const { text } = rules.find(({ meta }) => meta.id === id)!.meta.examples[example]!;
    return text.replace(/[⟦⟧]/g, "");
  });
}

function styleOf({ list, source }: Snapshot) {
  return inferHouseStyle(list, source);
}

function check(snapshot: Snapshot): void {
  const { source } = snapshot;
  const found = gatherLocated(locateFindings(snapshot, styleOf(snapshot), defaultRuleSettings), source);
  diagnosticsOf(found, source, { uri: "practice:", related: true });
}
