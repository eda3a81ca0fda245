// README and CHANGELOG, which are written by hand, name every rule as the last step of the recipe asks.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/rules/registry.ts";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

/** What the README's table says of a fix, by what the rule says of it. */
const fixes = { safe: "safe", suggested: "suggested", none: "" };

describe.each(rules.map(({ meta }) => meta))("$id", ({ id, fix }) => {
  test("has its row in the README's table, with its page and its fix", () => {
    const row = read("README.md")
      .split("\n")
      .find((line) => line.startsWith(`| [${id}](docs/rules/${id}.md) |`));
    expect(row?.split("|").at(-2)?.trim()).toBe(fixes[fix]);
  });

  test("is named in the CHANGELOG", () => {
    expect(read("CHANGELOG.md")).toContain(`\`${id}\``);
  });
});
