// Settings in every shape that editors send, and what is wrong with them.
import { describe, expect, test } from "vitest";
import { defaultSettings, readSettings } from "../../server/src/config/readSettings.ts";
import { settingSpecs } from "../../server/src/config/settings.ts";
import { rules } from "../../server/src/rules/registry.ts";

test("by default each rule has its own severity and arXiv is asked as it asks to be", () => {
  expect(defaultSettings.rules).toEqual(
    Object.fromEntries(rules.map((it) => [it.meta.id, it.meta.severity])),
  );
  expect(defaultSettings["arxiv.endpoint"]).toBe("https://export.arxiv.org/api/query");
  expect(defaultSettings["arxiv.interval"]).toBe(3000);
  expect(defaultSettings["trace.server"]).toBe("off");
});

describe("one value in many shapes", () => {
  test.each([
    ["nested, as VS Code sends it", { rules: { "entry-order": "off" }, arxiv: { interval: 5000 } }],
    ["with dots", { "rules.entry-order": "off", "arxiv.interval": 5000 }],
    ["mixed", { arxiv: { interval: 5000 }, "rules.entry-order": "off" }],
    ["below the prefix", { paperList: { rules: { "entry-order": "off" }, arxiv: { interval: 5000 } } }],
    ["with the prefix and dots", { "paperList.rules.entry-order": "off", "paperList.arxiv.interval": 5000 }],
  ])("%s", (_, given) => {
    const { settings, problems } = readSettings(given);
    expect(problems).toEqual([]);
    expect(settings.rules["entry-order"]).toBe("off");
    expect(settings.rules["empty-link"]).toBe("error");
    expect(settings["arxiv.interval"]).toBe(5000);
  });
});

describe("what is wrong is named, and the default taken", () => {
  test.each([
    [
      { rules: { "entry-order": "loud" } },
      '"paperList.rules.entry-order" must be one of "error", "warning", "information", "hint", "off", not "loud"; ' +
        '"warning" is used instead.',
    ],
    [{ rules: { entryOrder: "off" } }, '"paperList.rules.entryOrder" is not a setting of Paper List.'],
    [{ rules: "off" }, '"paperList.rules" is not a setting of Paper List.'],
    [
      { arxiv: { interval: -1 } },
      '"paperList.arxiv.interval" must be a number, 0 or more, not -1; 3000 is used instead.',
    ],
    [
      { arxiv: { interval: "3000" } },
      '"paperList.arxiv.interval" must be a number, 0 or more, not "3000"; 3000 is used instead.',
    ],
    [
      { arxiv: { endpoint: ["https://arxiv.example"] } },
      '"paperList.arxiv.endpoint" must be a text, not a list; "https://export.arxiv.org/api/query" is used instead.',
    ],
    [
      { trace: { server: true } },
      '"paperList.trace.server" must be one of "off", "messages", "verbose", not true; "off" is used instead.',
    ],
    ["off", '"paperList" is not a setting of Paper List.'],
  ])("%j", (given, message) => {
    const { settings, problems } = readSettings(given);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    expect(settings).toEqual(defaultSettings);
  });

  test("one wrong value does not cost the right ones", () => {
    const { settings, problems } = readSettings({ rules: { "entry-order": 1, "empty-link": "hint" } });
    expect(problems.map((problem) => problem.key)).toEqual(["paperList.rules.entry-order"]);
    expect(settings.rules["empty-link"]).toBe("hint");
  });
});

test.each([undefined, null, {}, { rules: null }, { arxiv: { interval: undefined } }])(
  "nothing set: %j",
  (given) => {
    expect(readSettings(given)).toEqual({ settings: defaultSettings, problems: [] });
  },
);

test("nothing makes it throw", () => {
  const circular: Record<string, unknown> = {};
  circular.rules = circular;
  for (const given of [
    circular,
    [1],
    0,
    Number.NaN,
    Symbol("x"),
    { rules: 1n },
    () => 1,
    Object.create(null),
  ]) {
    expect(readSettings(given).settings).toEqual(defaultSettings);
  }
});

test("options of rules", () => {
  const { settings, problems } = readSettings({
    options: { "duplicate-paper": { crossListing: true }, "http-link": { hosts: ["a.org", 1] } },
  });
  expect(settings.options).toEqual({
    "duplicate-paper": { crossListing: true },
    "http-link": { hosts: [] },
    "unknown-link-label": { labels: [] },
  });
  expect(problems.map(({ message }) => message)).toEqual([
    '"paperList.options.http-link.hosts" must be a list of texts that are not empty, not a list; an empty list is used instead.',
  ]);
});

test("defaults fit their own specs", () => {
  const nested = Object.fromEntries(Array.from(settingSpecs, ([name, spec]) => [name, spec.default]));
  expect(readSettings(nested)).toEqual({ settings: defaultSettings, problems: [] });
});
