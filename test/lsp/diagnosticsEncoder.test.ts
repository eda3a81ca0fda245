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
  const body = Buffer.from(JSON.stringify(sent));
  return `Content-Length: ${body.length}\r\n\r\n${body.toString("latin1")}`;
}

function diagnosticAt(line: number, text = "Two blanks."): Diagnostic & { message: string } {
  const range = { start: { line, character: 0 }, end: { line, character: 2 } };
  return { range, severity: 3, code: "repeated-space", source: "paper-list", message: text };
}

const text = fc.oneof(
  fc.constantFrom("Two blanks.", "“ & ”", 'a "b" \\ \n', "[]", ",", "😀", "\ud800", "é"),
  fc.string({ unit: "binary", maxLength: 300 }),
);

const diagnostic = fc
  .record({
    line: fc.oneof(fc.nat(20), fc.nat(2000)),
    text,
    related: fc.option(text, { nil: undefined }),
    isUnusual: fc.boolean(),
  })
  .map(({ line, text, related, isUnusual }): Diagnostic => {
    const { range, ...rest } = diagnosticAt(line, text);
    const one = isUnusual ? { ...rest, range } : { range, ...rest };
    const location = { uri: `file:///${related}.md`, range: one.range };
    return { ...one, ...(related && { relatedInformation: [{ location, message: related }] }) };
  });

/** Of what was told before: so much is left out from a place on, and these stand there instead. */
const step = fc.record({
  from: fc.nat(40),
  leftOut: fc.oneof(fc.nat(3), fc.nat(40)),
  added: fc.array(diagnostic, { maxLength: 6 }),
  movedBy: fc.oneof(fc.constant(0), fc.integer({ min: -20, max: 20 }), fc.nat(2000)),
  isSorted: fc.boolean(),
  uri: fc.constantFrom("file:///list.md", "file:///list.md", 'file:///"[]".md'),
  version: fc.option(fc.nat(20_000), { nil: undefined }),
});

/** On other lines, or on the first. */
function moved(diagnostic: Diagnostic, by: number): Diagnostic {
  const { start, end } = diagnostic.range;
  const on = (place: typeof start) => ({ line: Math.max(place.line + by, 0), character: place.character });
  return { ...diagnostic, range: { start: on(start), end: on(end) } };
}

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
        for (const { from, leftOut, added, movedBy, isSorted, uri, version } of steps) {
          const behind = told.slice(from + leftOut);
          const after = movedBy === 0 ? behind : behind.map((one) => moved(one, movedBy));
          told = [...told.slice(0, from), ...added, ...after];
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

  test("are not written again on other lines, but for those whose lines have more digits", () => {
    const encoder = new DiagnosticsEncoder();
    const asked: string[] = [];
    const toJSON = function (this: ReturnType<typeof diagnosticAt>) {
      asked.push(this.message);
      return diagnosticAt(this.range.start.line, this.message);
    };
    const watched = some.map((each) => ({ ...each, toJSON }));
    encoder.encode(message(watched));
    asked.length = 0;
    const behind = watched.slice(48).map((each) => ({ ...moved(each, 4), toJSON }));
    const added = { ...diagnosticAt(50, "Other."), toJSON };
    const sent = message([...watched.slice(0, 48), added, ...behind]);
    const bytes = encoded(encoder, sent);
    expect(asked).toEqual(["Other.", "“96”", "“97”", "“98”", "“99”"]);
    expect(bytes).toBe(ordinary(sent));
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
  expect(Buffer.from(bytes).toString("latin1")).toBe(ordinary(sent));
});
