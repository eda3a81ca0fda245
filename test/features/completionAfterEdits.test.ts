// In a list with more names than are looked at closely: completions after edits are those of the same text read anew.
import fc from "fast-check";
import { expect, test } from "vitest";
import { complete } from "../../server/src/features/completion/complete.ts";
import { changeSnapshot, openSnapshot } from "../../server/src/parse/snapshot.ts";

const first = ["Ann", "Bo", "Arun", "Alma", "Ada", "Bea", "Aldo", "Ari"];
const last = ["Arden", "Abel", "Brook", "Adler", "Baum", "Amari", "Blum", "Allen"];
const venues = ["ICML", "ICLR", "NIPS", "NeurIPS", "KDD", "ACL"];
const topics = ["Kernels", "Graphs", "Descent", "Attention", "Sampling", "Margins"];

const pick = <T>(row: readonly T[], at: number): T => row[at % row.length]!;
const person = (at: number) =>
  `${pick(first, at)} ${String.fromCharCode(65 + (at % 23))}. ${pick(last, at >> 3)}${at % 5 === 0 ? "son" : ""}`;

const entries = Array.from({ length: 240 }, (_, at) => {
  const names = Array.from({ length: 2 + (at % 4) }, (_, more) => person(at * 3 + more * 11));
  const id = `${10 + (at % 10)}0${1 + (at % 9)}.${String(10000 + at * 7)}`;
  return (
    `- On ${pick(topics, at)} and ${pick(topics, at >> 2)} of Kind ${at}. [[paper]](https://arxiv.org/abs/${id})\n` +
    `  - ${[...new Set(names)].join(", ")}. *${pick(venues, at)} ${2011 + (at % 10)}*\n` +
    `  - Key Word: ${pick(topics, at)}; ${pick(topics, at + 1)} ${at % 40}.\n\n`
  );
});
const list = entries.map((entry, at) => (at % 20 === 0 ? `## Topic ${at / 20}\n\n${entry}` : entry)).join("");

/** What is typed in place of the last name of a line, of its venue or its last keyword. */
const typed = fc.record({
  at: fc.nat(entries.length - 1),
  field: fc.constantFrom("author" as const, "venue" as const, "keyword" as const),
  text: fc.constantFrom("", "A", "Al", "b", "Ad Ar", "aa", "N", "I", "At", "Marg", "zz"),
});

test("authors, venues and keywords", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1, maxLength: 5 }), (some) => {
      let snapshot = openSnapshot(`# Papers\n\n${list}`);
      for (const { at, field, text } of some) {
        const entry = snapshot.list.entries[at];
        const fields = {
          author: entry?.it.authors?.names.at(-1)?.span,
          venue: entry?.it.venue?.textSpan,
          keyword: entry?.it.keywords?.items.at(-1)?.span,
        };
        const span = fields[field];
        if (!entry || !span) continue;
        const start = entry.offset + span.start;
        const edit = { span: { start, end: entry.offset + span.end }, text };
        snapshot = changeSnapshot(snapshot, [edit], snapshot.version + 1);
        const fresh = openSnapshot(snapshot.text());
        const offset = start + text.length;
        const offered = complete(snapshot.list, snapshot.source, offset);
        expect(offered).toEqual(complete(fresh.list, fresh.source, offset));
        if (field === "author" && text === "A") expect(offered?.candidates.length).toBeGreaterThan(9);
      }
    }),
    { numRuns: 30, seed: 20261123 },
  );
});
