// What is kept of a list's findings while somebody types is what would be found and shown anew.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { diagnosticsOf, MadeDiagnostics } from "../../server/src/lsp/diagnostics.ts";
import { changeSnapshot, openSnapshot, type Snapshot } from "../../server/src/parse/snapshot.ts";
import { defaultRuleSettings } from "../../server/src/rules/ruleSettings.ts";
import { locateFindings } from "../../server/src/rules/runner.ts";
import { inferHouseStyle } from "../../server/src/style/inferHouseStyle.ts";

function shown({ list, source }: Snapshot, made = new MadeDiagnostics()) {
  const located = locateFindings({ list, source }, inferHouseStyle(list, source), defaultRuleSettings);
  return diagnosticsOf(located, source, { uri: "file:///list.md", related: true, made });
}

/** At the first place that reads as the first text, each then as the next. */
function expectAsFresh(text: string, ...readings: readonly string[]): void {
  const made = new MadeDiagnostics();
  let snapshot = openSnapshot(text);
  shown(snapshot, made);
  for (const [index, is] of readings.slice(1).entries()) {
    const was = readings[index]!;
    const start = snapshot.text().indexOf(was);
    expect(start).toBeGreaterThan(0);
    const edit = { span: { start, end: start + was.length }, text: is };
    snapshot = changeSnapshot(snapshot, [edit], index + 1);
    expect(shown(snapshot, made)).toEqual(shown(openSnapshot(snapshot.text())));
  }
}

const entry = (id: string, title: string, links = "") =>
  `- ${title}. [[paper]](https://arxiv.org/abs/${id})${links}\n  - Ann Lee, Bo Ray.\n`;
const others = entry("2001.00001", "Wide") + entry("2002.00001", "Flat");

describe("as it is shown anew", () => {
  test("a link to nowhere, behind the title in which somebody types", () => {
    const text = `# Papers\n\n## Theory\n\n${entry("2003.00001", "Deep", " [[code]](#gone)")}${others}`;
    expectAsFresh(text, "Deep", "Deeps", "Deepsy");
  });

  test("the end of a file, behind the last line, in which somebody types", () => {
    const text = `# Papers\n\n## Theory\n\n${others}${entry("2003.00001", "Deep").trimEnd()}`;
    expectAsFresh(text, "abs/2003.00001)\n  - Ann Lee, Bo Ray", "abs/2003.00001)\n  - Ann Lee, Bo Rayn");
  });

  test("a link to an anchor whose name somebody types behind an open bracket", () => {
    const digest = "  - Digest: It has id=gon here.\n";
    const text = `# Papers\n\n- [Gone](#gone)\n\n## Theory\n\n${entry("2003.00001", "Deep if n <m")}${digest}${others}`;
    expectAsFresh(text, "id=gon", "id=gone", "id=gones");
  });

  test("what stands below an entry that a line break cut in two, and that is one again", () => {
    const first = entry("2003.00001", "Deep").replace("Bo Ray", "Jörg Kern");
    const digest = "  - Digest: In this work, we look at margins and at much else.\n";
    const second = entry("2004.00001", "Deeper").replace("Bo Ray", "Jorg Kern");
    const text = `# Papers\n\n## Theory\n\n${entry("2005.00001", "Margins")}${digest}${first}${second}${others}`;
    expectAsFresh(text, "In this work, we", "In this work,\n- we", "In this work, we");
  });
});

test("an entry is freed that was typed over many times", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const text = `# Papers\n\n## Theory\n\n${entry("2003.00001", `${"Long ".repeat(500)}Deep`)}${others}`;
  let snapshot = openSnapshot(text);
  const versions: WeakRef<object>[] = [];
  for (let key = 1; key <= 100; key++) {
    const at = text.indexOf("eep.") + key;
    snapshot = changeSnapshot(snapshot, [{ span: { start: at, end: at }, text: "x" }], key);
    shown(snapshot);
    versions.push(new WeakRef(snapshot.list.entries[0]!.it));
  }
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(versions[50]!.deref()).toBeUndefined();
});
