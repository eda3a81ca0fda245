// README and CHANGELOG, which are written by hand, name every rule as the last step of the recipe asks.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/rules/registry.ts";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const readme = read("README.md");

describe.each(rules.map(({ meta }) => meta))("$id", ({ id }) => {
  test("has its place in the README's table, with its page", () => {
    const rows = readme.split("\n").filter((line) => line.startsWith("| "));
    expect(rows.filter((row) => row.includes(`[${id}](docs/rules/${id}.md)`))).toHaveLength(1);
  });

  test("is named in the CHANGELOG", () => {
    expect(read("CHANGELOG.md")).toContain(`\`${id}\``);
  });
});

test("the README counts the rules right", () => {
  expect(readme).toContain(`[${rules.length} rules](docs/rules/README.md)`);
});
