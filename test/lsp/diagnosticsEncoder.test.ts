// Messages with diagnostics are, byte for byte, what they would be if nothing had been sent before.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver";
import { DiagnosticsEncoder } from "../../server/src/lsp/diagnosticsEncoder.node.ts";

function message(diagnostics: Diagnostic[], uri = "file:///list.md", version?: number) {
  return {
    jsonrpc: "2.0",
    method: "textDocument/publishDiagnostics",
    params: { uri, ...(version !== undefined && { version }), diagnostics },
  };
}

function encoded(encoder: DiagnosticsEncoder, sent: ReturnType<typeof message>): string {
  return Buffer.from(encoder.encode(sent)).toString("latin1");
}

function ordinary(sent: ReturnType<typeof message>): string {
  return Buffer.from(JSON.stringify(sent)).toString("latin1");
}

function diagnosticAt(line: number, text = "Two blanks."): Diagnostic {
  const range = { start: { line, character: 0 }, end: { line, character: 2 } };
  return { range, severity: 3, code: "repeated-space", source: "paper-list", message: text };
}

const text = fc.oneof(
  fc.constantFrom("Two blanks.", "“ & ”", 'a "b" \\ \n', "[]", ",", "😀", "\ud800", "é"),
  fc.string({ unit: "binary", maxLength: 300 }),
);

const diagnostic = fc
  .record({ line: fc.nat(20), text, related: fc.option(text, { nil: undefined }) })
  .map(({ line, text, related }): Diagnostic => {
    const one = diagnosticAt(line, text);
    const location = { uri: `file:///${related}.md`, range: one.range };
    return { ...one, ...(related && { relatedInformation: [{ location, message: related }] }) };
  });

/** Of what was told before: so much is left out from a place on, and these stand there instead. */
const step = fc.record({
  from: fc.nat(40),
  leftOut: fc.oneof(fc.nat(3), fc.nat(40)),
  added: fc.array(diagnostic, { maxLength: 6 }),
  isSorted: fc.boolean(),
  uri: fc.constantFrom("file:///list.md", "file:///list.md", 'file:///"[]".md'),
  version: fc.option(fc.nat(20_000), { nil: undefined }),
});

function byLine(a: Diagnostic, b: Diagnostic): number {
  return a.range.start.line - b.range.start.line;
}

test("whatever was sent before", () => {
  fc.assert(
    fc.property(
      fc.array(diagnostic, { maxLength: 40 }),
      fc.array(step, { maxLength: 12 }),
      (first, steps) => {
        const encoder = new DiagnosticsEncoder();
        let told = [...first].sort(byLine);
        expect(encoded(encoder, message(told))).toBe(ordinary(message(told)));
        for (const { from, leftOut, added, isSorted, uri, version } of steps) {
          told = told.toSpliced(from, leftOut, ...added);
          if (isSorted) told.sort(byLine);
          const sent = message([...told], uri, version);
          expect(encoded(encoder, sent)).toBe(ordinary(sent));
        }
      },
    ),
    { numRuns: 500 },
  );
});

describe("the same objects again", () => {
  const some = Array.from({ length: 100 }, (_, line) => diagnosticAt(line, `“${line}”`));

  test("are not written again", () => {
    const encoder = new DiagnosticsEncoder();
    encoder.encode(message(some));
    const asked: number[] = [];
    const watched = some.map((each, index) => ({ ...each, toJSON: () => asked.push(index) && each }));
    const other = { ...watched[50]!, message: "Other." };
    const next = watched.with(50, other);
    encoder.encode(message(watched));
    asked.length = 0;
    encoder.encode(message(next));
    expect(asked).toEqual([50]);
  });

  test("with some before them, between them, and without some", () => {
    const encoder = new DiagnosticsEncoder();
    encoder.encode(message(some));
    const other = diagnosticAt(30, "Other.");
    for (const told of [
      [other, ...some],
      [...some.slice(0, 30), other, ...some.slice(40)],
      [],
      some,
      [other],
    ]) {
      expect(encoded(encoder, message(told))).toBe(ordinary(message(told)));
    }
  });
});

test("what was handed out stays while the next message is encoded", () => {
  const encoder = new DiagnosticsEncoder();
  const sent = message([diagnosticAt(1), diagnosticAt(2)]);
  const bytes = encoder.encode(sent);
  encoder.encode(message(Array.from({ length: 500 }, (_, line) => diagnosticAt(line))));
  expect(Buffer.from(bytes).toString()).toBe(JSON.stringify(sent));
});
