// `paper-list add`, run as a script runs it, against the arXiv double.
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import { type CommandLine, type Outcome, openCommandLine, runProcess } from "./commandLineProcess.ts";
import { optimizationOnly, twoSections } from "./fixtures.ts";

const fourier = "2006.10739";
const fourierTitle =
  "Fourier Features Let Networks Learn High Frequency Functions in Low Dimensional Domains";

let cli: CommandLine;
let arxiv: ArxivDouble;
let cache: string;

beforeAll(async () => {
  cli = await openCommandLine();
  arxiv = await startArxivDouble({ interval: 0 });
});

afterAll(async () => {
  await arxiv.close();
  cli.dispose();
});

beforeEach(() => {
  cache = mkdtempSync(join(cli.folder, "cache-"));
  write(twoSections);
});

afterEach(() => arxiv.faults.clear());

describe("a paper that the list does not hold", () => {
  test("is written at its place, and reported in the shape that scripts rely on", async () => {
    const { code, stdout, stderr } = await add([fourier, "README.md", "--section", "Optimization"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      status: "added",
      file: "README.md",
      section: "Optimization",
      yearHeading: "2020",
      line: 7,
    });
    expect(Object.keys(report)).toEqual([
      "status",
      "file",
      "section",
      "yearHeading",
      "line",
      "text",
      "paper",
    ]);
    expect(report.text.split("\n")[0]).toBe(`- ${fourierTitle}. [[paper]](https://arxiv.org/abs/${fourier})`);
    expect(read()).toBe(inserted(twoSections, 7, report.text));
  });

  test("is described by what arXiv says, and what can be read from that", async () => {
    const { stdout } = await add([fourier, "README.md", "--section", "Optimization", "--dry-run"]);
    expect(JSON.parse(stdout).paper).toEqual({
      id: fourier,
      title: fourierTitle,
      authors: expect.arrayContaining(["Matthew Tancik", "Ren Ng"]),
      published: "2020-06-18T17:59:11Z",
      comment: "NeurIPS 2020. Project page: https://people.eecs.berkeley.edu/~bmild/fourfeat/",
      journalRef: null,
      doi: null,
      categories: ["cs.CV", "cs.LG"],
      abstract: expect.stringContaining("random frequencies"),
      venue: { text: "NeurIPS 2020", series: "NeurIPS", year: 2020, track: null },
      code: null,
    });
  });

  test("gets a year heading where there is none for its year", async () => {
    const { stdout } = await add(["2601.03220", "README.md", "--section", "Optimization"]);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ yearHeading: "2026", line: 7 });
    expect(report.text.split("\n").slice(0, 2)).toEqual(["### 2026", ""]);
    expect(read().split("\n").slice(4, 6)).toEqual(["### 2026", ""]);
  });

  test("goes to another year where one is asked for", async () => {
    const { stdout } = await add([fourier, "README.md", "--section", "Optimization", "--year", "2019"]);
    expect(JSON.parse(stdout)).toMatchObject({ yearHeading: "2019", line: 14 });
  });

  test("stands under no year where the section has none", async () => {
    const { stdout } = await add([fourier, "README.md", "--section", "surveys"]);
    expect(JSON.parse(stdout)).toMatchObject({ section: "Surveys", yearHeading: null });
  });

  test("needs no section where the list has only one", async () => {
    write(optimizationOnly);
    const { stdout } = await add([`https://arxiv.org/pdf/${fourier}v1.pdf`, "README.md"]);
    expect(JSON.parse(stdout)).toMatchObject({ section: "Optimization", line: 7 });
  });

  test("has the digest that is asked for", async () => {
    const digestOf = async (choice: string) => {
      const { stdout } = await add([
        fourier,
        "README.md",
        "--section",
        "Optimization",
        "--digest",
        choice,
        "--dry-run",
      ]);
      const { text, paper } = JSON.parse(stdout);
      return { digest: /- Digest: (.*)/.exec(text)?.[1], abstract: paper.abstract };
    };
    const whole = await digestOf("whole");
    expect(whole.digest).toBe(whole.abstract);
    expect((await digestOf("none")).digest).toBeUndefined();
    const { digest } = await digestOf("key");
    expect(digest!.length).toBeLessThan(whole.abstract.length);
    expect(whole.abstract).toContain(digest);
  });

  test("is only planned by --dry-run", async () => {
    const planned = await add([fourier, "README.md", "--section", "Optimization", "--dry-run"]);
    expect(read()).toBe(twoSections);
    expect(await add([fourier, "README.md", "--section", "Optimization"])).toEqual(planned);
    expect(read()).not.toBe(twoSections);
  });

  test("is asked for once a day and then comes from the cache", async () => {
    const before = arxiv.requests.length;
    await add([fourier, "README.md", "--section", "Optimization", "--dry-run"]);
    await add([fourier, "README.md", "--section", "Surveys", "--dry-run"]);
    expect(arxiv.requests.length - before).toBe(1);
    expect(arxiv.requests.at(-1)?.userAgent).toMatch(/^paper-list\/\d/);
  });

  test("that was withdrawn is added with a warning", async () => {
    const { code, stderr } = await add(["2412.17866", "README.md", "--section", "Optimization"]);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: "paper-list: 2412.17866 was withdrawn from arXiv; its comment says why.\n",
    });
  });

  test("keeps byte-order mark and CRLF", async () => {
    const windows = `\ufeff${twoSections.replaceAll("\n", "\r\n")}`;
    write(windows);
    const report = JSON.parse((await add([fourier, "README.md", "--section", "Optimization"])).stdout);
    expect(report).toMatchObject({ line: 7, text: expect.stringMatching(/^[^\n]*\r\n/) });
    expect(read()).toBe(inserted(windows, 7, report.text, "\r\n"));
  });

  test("joins what another program wrote while arXiv was asked", async () => {
    arxiv.faults.set("slow", 1);
    const asked = arxiv.nextRequest();
    const adding = add([fourier, "README.md", "--section", "Optimization"]);
    await asked;
    const changed = twoSections.replace("## Optimization", "A line more.\n\n## Optimization");
    write(changed);
    arxiv.faults.clear();
    const report = JSON.parse((await adding).stdout);
    expect(report.line).toBe(9);
    expect(read()).toBe(inserted(changed, 9, report.text));
  });
});

describe("a paper that the list holds", () => {
  const listed = ["2003.01054", "README.md"];
  const entry = twoSections.split("\n").slice(6, 10).join("\n");

  test("is shown where it stands, without asking arXiv and without writing", async () => {
    const before = arxiv.requests.length;
    const { code, stdout } = await add(listed);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      status: "already-listed",
      file: "README.md",
      section: "Optimization",
      yearHeading: "2020",
      line: 7,
      text: entry,
      paper: {
        id: "2003.01054",
        title: "On Warm Starts",
        authors: ["Ada Lovelace", "Émile Borel"],
        published: null,
        comment: null,
        journalRef: null,
        doi: null,
        categories: [],
        abstract: null,
        venue: { text: "ICML 2020 Workshop", series: "ICML", year: 2020, track: "Workshop" },
        code: "https://example.org/warm",
      },
    });
    expect(arxiv.requests.length).toBe(before);
    expect(read()).toBe(twoSections);
  });

  test("is described by the cache once arXiv was asked for it", async () => {
    const args = [fourier, "README.md", "--section", "Optimization"];
    const added = JSON.parse((await add(args)).stdout);
    const before = arxiv.requests.length;
    expect(JSON.parse((await add(args)).stdout)).toEqual({ ...added, status: "already-listed" });
    expect(arxiv.requests.length).toBe(before);
  });

  test("is recognised by its title where the list links it elsewhere", async () => {
    write(twoSections.replace("A Survey of Surveys.", `${fourierTitle}.`));
    const { stdout } = await add([fourier, "README.md", "--section", "Optimization"]);
    expect(JSON.parse(stdout)).toMatchObject({ status: "already-listed", section: "Surveys", line: 23 });
  });
});

describe("several papers", () => {
  const many = ["2106.09685", fourier, "2003.01054"];
  const there = ["README.md", "--section", "Optimization"];

  test("are asked for together, written at once, and reported in the order given", async () => {
    const before = arxiv.requests.length;
    const { code, stdout, stderr } = await add([...many, ...there]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const reports = JSON.parse(stdout);
    expect(reports.map((it: { paper: { id: string } }) => it.paper.id)).toEqual(many);
    expect(reports.map((it: { status: string }) => it.status)).toEqual(["added", "added", "already-listed"]);
    expect(arxiv.requests.slice(before).map(({ ids }) => ids)).toEqual([["2106.09685", fourier]]);
    const lines = read().split("\n");
    for (const { line, text } of reports) expect(text.split("\n")).toContain(lines[line - 1]);
    expect(read()).toMatch(/### 2021\n\n- [^\n]*2106\.09685/);
  });

  test("may come as a column or as BibTeX on standard input", async () => {
    const bibtex = `@misc{a, eprint={${fourier}}, archivePrefix={arXiv}}\n@misc{b, url={https://arxiv.org/abs/2106.09685}}`;
    for (const input of [`${fourier}\n2106.09685\n`, bibtex]) {
      write(twoSections);
      const { code } = await cli.run(
        [
          "add",
          "-",
          ...there,
          "--arxiv-endpoint",
          arxiv.endpoint,
          "--arxiv-interval",
          "0",
          "--cache-dir",
          cache,
        ],
        { input },
      );
      expect(code).toBe(0);
      expect(read()).toContain("abs/2106.09685");
      expect(read()).toContain(`abs/${fourier}`);
    }
  });

  test("are added without those that cannot be, which are named", async () => {
    const { code, stdout, stderr } = await add(["2006.99999", fourier, "1412.00001", ...there]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/no paper .*2006\.99999/);
    expect(stderr).toMatch(/"1412\.00001" cannot .*1412\.0001\?/);
    expect(JSON.parse(stdout)).toMatchObject([
      { status: "failed", paper: { id: "2006.99999" } },
      { status: "added", paper: { id: fourier } },
      { status: "failed", paper: { id: "1412.00001" } },
    ]);
    expect(read()).toContain(fourierTitle);
  });

  test("are not asked for where they have no place", async () => {
    const before = arxiv.requests.length;
    expectFailure(await add([...many, "README.md"]), 2, /Optimization, Surveys/);
    expect(arxiv.requests.length).toBe(before);
  });

  test("are only planned by --dry-run, and told in a line each", async () => {
    const { stdout } = await addInText([...many, ...there, "--dry-run"]);
    expect(stdout.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^Would add “.*” to Optimization › 2021, README\.md:7$/),
      expect.stringMatching(/^Would add “.*” to Optimization › 2020, README\.md:\d+$/),
      expect.stringMatching(/^“On Warm Starts” is already listed in Optimization › 2020, README\.md:\d+$/),
    ]);
    expect(read()).toBe(twoSections);
  });

  test("without an answer leave the file as it was", async () => {
    arxiv.faults.set("denied");
    const { code } = await add([fourier, "2106.09685", ...there]);
    expect(code).toBe(3);
    expect(read()).toBe(twoSections);
  });

  test("need an id on standard input", async () => {
    expectFailure(await add(["-", ...there]), 2, /no arXiv id on standard input/);
  });
});

describe("the report to read", () => {
  test("says what was added and where", async () => {
    const { stdout } = await addInText([fourier, "README.md", "--section", "Optimization"]);
    expect(stdout).toMatch(`Added “${fourierTitle}” to Optimization › 2020, README.md:7\n\n- Fourier`);
  });

  test("says that nothing was written", async () => {
    const { stdout } = await addInText([fourier, "README.md", "--section", "Surveys", "--dry-run"]);
    expect(stdout).toMatch(`Would add “${fourierTitle}” to Surveys, README.md:26\n\n- Fourier`);
  });

  test("says where a listed paper stands", async () => {
    const { stdout } = await addInText(["2003.01054", "README.md"]);
    expect(stdout).toMatch("“On Warm Starts” is already listed in Optimization › 2020, README.md:7\n\n- On");
  });
});

describe("what cannot be added leaves one sentence, an exit code and the file as it was", () => {
  const there = ["README.md", "--section", "Optimization"];

  test.each([
    ["no id", ["abc", ...there], /"abc" is not an arXiv id/],
    ["an id with a likely slip", ["1412.00001", ...there], /1412\.0001\?$/],
    [
      "an id that arXiv does not know",
      ["2006.99999", ...there],
      /arXiv has no paper with the id 2006\.99999/,
    ],
    ["an unknown section", [fourier, "README.md", "--section", "Survey"], /the closest is “Surveys”/],
    ["no section where there are two", [fourier, "README.md"], /Optimization, Surveys/],
    ["no year", [fourier, ...there, "--year", "MMXX"], /"MMXX" is not a year/],
    ["no file", [fourier, "gone.md"], /There is no file "gone\.md"\./],
    ["an interval that is none", [fourier, ...there, "--arxiv-interval", "fast"], /milliseconds, not "fast"/],
    [
      "an address that is none",
      [fourier, ...there, "--arxiv-endpoint", "arxiv"],
      /"arxiv" is not the address/,
    ],
  ])("%s: 2", async (_, words, sentence) => {
    expectFailure(await add(words), 2, sentence);
  });

  test.each(["https://export.arxiv.org/api/query", "http://ARXIV.org:80/api/query"])(
    "an interval under three seconds for %s: 2",
    async (endpoint) => {
      const words = [fourier, ...there, "--arxiv-endpoint", endpoint, "--arxiv-interval", "2999"];
      expectFailure(await add(words), 2, /at least 3000 ms/);
    },
  );

  test.each([
    ["denied", /denies this network access/],
    ["half-a-feed", /could not be read/],
    ["cut-off", /broke off/],
  ] as const)("arXiv's mood %s: 3", async (fault, sentence) => {
    arxiv.faults.set(fault);
    expectFailure(await add([fourier, ...there]), 3, sentence);
  });

  test("no network: 3", async () => {
    const closed = await startArxivDouble();
    await closed.close();
    const words = [fourier, ...there, "--arxiv-endpoint", closed.endpoint];
    expectFailure(await add(words), 3, /cannot be reached/);
  });

  test.skipIf(process.platform === "win32")("no room for the file: 2", async () => {
    const double = ["--arxiv-endpoint", arxiv.endpoint, "--arxiv-interval", "0", "--cache-dir", cache];
    // Files may have one block here, which is less than the list has.
    const script = 'trap "" XFSZ; ulimit -f 1; exec "$0" "$@"';
    const words = [cli.bundle, "add", fourier, ...there, ...double];
    const outcome = await runProcess("sh", ["-c", script, process.execPath, ...words], cli.folder);
    expectFailure(
      outcome,
      2,
      /"README\.md" would be larger than this system allows\. Nothing was changed\.$/,
    );
  });

  test("bytes that writing would lose: 2", async () => {
    const bytes = Buffer.from(twoSections.replace("Émile", "Emile"), "latin1");
    bytes[bytes.indexOf("Emile")] = 0xc9;
    writeFileSync(join(cli.folder, "latin.md"), bytes);
    const { code, stderr } = await add([fourier, "latin.md", "--section", "Optimization"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'paper-list: "latin.md" holds bytes that are not UTF-8 and would be lost; nothing was changed.\n',
    });
    expect(readFileSync(join(cli.folder, "latin.md")).equals(bytes)).toBe(true);
  });
});

/** Runs `add --format json` with the double; what `words` says comes later and wins. */
function add(words: readonly string[]): Promise<Outcome> {
  return addInText(["--format", "json", ...words]);
}

function addInText(words: readonly string[]): Promise<Outcome> {
  const double = ["--arxiv-endpoint", arxiv.endpoint, "--arxiv-interval", "0", "--cache-dir", cache];
  return cli.run(["add", ...double, ...words]);
}

function expectFailure({ code, stdout, stderr }: Outcome, expected: number, sentence: RegExp): void {
  expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
  expect(stderr).toMatch(/^paper-list: [^\n]+\n$/);
  expect(stderr.trimEnd()).toMatch(sentence);
  expect(read()).toBe(twoSections);
  expect(existsSync(join(cli.folder, "gone.md"))).toBe(false);
  expect(readdirSync(cli.folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
}

function write(text: string): void {
  writeFileSync(join(cli.folder, "README.md"), text);
}

function read(): string {
  return readFileSync(join(cli.folder, "README.md"), "utf8");
}

/** The text with an entry before its 1-based line. */
function inserted(text: string, line: number, entry: string, lineBreak = "\n"): string {
  const lines = text.split(lineBreak);
  return [...lines.slice(0, line - 1), entry, ...lines.slice(line - 1)].join(lineBreak);
}
