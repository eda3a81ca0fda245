// `paper-list verify`, run as a script runs it, against the arXiv double.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type ArxivDouble, startArxivDouble } from "../support/arxivDouble.ts";
import type { StoredPaper } from "../support/arxivDoublePapers.ts";
import { startCodeDouble } from "../support/codeDouble.ts";
import { startCrossrefDouble } from "../support/crossrefDouble.ts";
import { faultTable } from "../support/faultTable.ts";
import { startScholarDouble } from "../support/semanticScholarDouble.ts";
import { type CommandLine, type Outcome, openCommandLine } from "./commandLineProcess.ts";

const list = `# Deep Reading

## Optimization

- Adam: A Method for Stochastic Optimisation. [[paper]](https://arxiv.org/abs/1412.6980)
  - Diederik P. Kingma, J. Ba. *ICLR 2015*
- Attention Is All You Need. [[paper]](https://arxiv.org/abs/2006.10739)
  - Ashish Vaswani, Noam Shazeer, et al. *NeurIPS 2017*

## Surveys

- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankel, Michael Carbin. *ICLR 2019*
- A Talk. [[paper]](https://example.org/talk)
  - Ada Lovelace. *PNAS 2019*
`;

const strangers = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `- Nobody Knows ${at}. [[paper]](https://arxiv.org/abs/2003.${String(at + 20_000)})\n  - Ada Lovelace.\n`,
  ).join("");

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
  writeFileSync(join(cli.folder, "README.md"), list);
});

afterEach(() => {
  arxiv.faults.clear();
  expect(readFileSync(join(cli.folder, "README.md"), "utf8").startsWith(list)).toBe(true);
});

const pace = () => ["--arxiv-endpoint", arxiv.endpoint, "--arxiv-interval", "0", "--cache-dir", cache];

function verify(words: readonly string[]): Promise<Outcome> {
  return cli.run(["verify", ...pace(), ...words]);
}

const today = () => new Date().toISOString().slice(0, 10);

test("tells what is not as arXiv has it, with source and date", async () => {
  const { code, stdout, stderr } = await verify(["README.md"]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  const lines = stdout.trimEnd().replaceAll(today(), "DATE").split("\n");
  expect(lines.map((line) => line.replace(/ {2,}/g, "  "))).toEqual([
    "README.md:7:40  warning  verify-link  The link leads to another paper, “Fourier Features Let Networks Learn High " +
      "Frequency…”, than “Attention Is All You Need” (arXiv, DATE); mend the link or the title. “Attention Is All You " +
      "Need” is 1706.03762.",
    "README.md:13:5  warning  verify-authors  The paper names its author “Jonathan Frankle”, not “Jonathan Frankel” " +
      "(arXiv, DATE).",
    "",
    "2 findings in 1 file: 2 warnings.",
    "3 entries verified (1 without an arXiv id).",
  ]);
});

test("as JSON, with the repairs that it can offer", async () => {
  const { code, stdout } = await verify(["README.md", "--format", "json", "--entry", "8"]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual([
    {
      ...{ file: "README.md", line: 7, column: 40, endLine: 7, endColumn: 72, rule: "verify-link" },
      ...{ severity: "warning", message: expect.stringContaining(`(arXiv, ${today()})`), fixable: true },
      fix: {
        title: "Link to 1706.03762",
        edits: [{ line: 7, column: 40, endLine: 7, endColumn: 72, text: "https://arxiv.org/abs/1706.03762" }],
      },
    },
  ]);
});

test("only a section, and nothing that is worse than information", async () => {
  writeFileSync(
    join(cli.folder, "README.md"),
    `${list}\n## Theory\n\n- Adam: A Method for Stochastic Optimization. [[paper]](https://arxiv.org/abs/1412.6980)\n  - Diederik P. Kingma, Jimmy Ba.\n`,
  );
  const { code, stdout } = await verify(["README.md", "--section", "theory"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/verify-venue +The paper appeared in “ICLR 2015”/);
  expect(stdout).toMatch(/\n1 entry verified\.\n$/);
});

test("a second run asks nobody, and neither does one without a network", async () => {
  const first = await verify(["README.md", "--section", "Surveys"]);
  const asked = arxiv.requests.length;
  const closed = await startArxivDouble();
  await closed.close();
  expect(await verify(["README.md", "--section", "Surveys"])).toEqual(first);
  expect(arxiv.requests.length).toBe(asked);
});

test("asks another source for venues where it is told to, and only then", async () => {
  const scholar = await startScholarDouble();
  const text = `${list}\n## Theory\n\n- Attention Is All You Need. [[paper]](https://arxiv.org/abs/1706.03762)\n  - Ashish Vaswani, et al.\n`;
  writeFileSync(join(cli.folder, "README.md"), text);
  const asked = ["README.md", "--section", "Theory", "--semantic-scholar-endpoint", scholar.endpoint];
  expect((await verify(asked)).stdout).toMatch(/^No findings/);
  expect(scholar.requests).toEqual([]);
  const also = await verify([...asked, "--also", "semantic-scholar"]);
  expect(also.stdout).toMatch(
    /The paper appeared in “NeurIPS 2017”: .* \(Semantic Scholar, \d{4}-\d\d-\d\d\)\./,
  );
  expect(await verify([...asked, "--also", "semantic-scholar"])).toEqual(also);
  expect(scholar.requests).toHaveLength(1);
  cache = mkdtempSync(join(cli.folder, "cache-"));
  scholar.set("forbidden");
  expect(await verify([...asked, "--also", "semantic-scholar"])).toMatchObject({
    code: 0,
    stderr: "paper-list: Semantic Scholar answered with the status 403 instead of a paper.\n",
  });
  await scholar.close();
});

test("asks Crossref for the venue behind a DOI", async () => {
  const paper: StoredPaper = {
    id: "1512.03385",
    title: "Deep Residual Learning for Image Recognition",
    authors: ["Kaiming He", "Xiangyu Zhang", "Shaoqing Ren", "Jian Sun"],
    categories: ["cs.CV"],
    abstract: "Layers learn what to add to what they are given.",
    doi: "10.1109/CVPR.2016.90",
    versions: [{ date: "2015-12-10T19:51:55Z" }],
  };
  const [own, crossref] = [
    await startArxivDouble({ papers: [paper], interval: 0 }),
    await startCrossrefDouble(),
  ];
  const entry = `- ${paper.title}. [[paper]](https://arxiv.org/abs/${paper.id})\n  - Kaiming He, et al.\n`;
  writeFileSync(join(cli.folder, "README.md"), `${list}\n## Vision\n\n${entry}`);
  const also = ["--also", "crossref", "--crossref-endpoint", crossref.endpoint];
  const words = ["README.md", "--section", "Vision", "--arxiv-endpoint", own.endpoint, ...also];
  const { code, stdout } = await verify(words);
  expect({ code, requests: crossref.requests }).toEqual({ code: 0, requests: [["10.1109/cvpr.2016.90"]] });
  expect(stdout).toMatch(/The paper appeared in “CVPR 2016”: “2016 IEEE .* \(Crossref, \d{4}-\d\d-\d\d\)\./);
  await Promise.all([own.close(), crossref.close()]);
});

test("asks for code: what is official is offered in the list's form, a guess as a hint", async () => {
  const code = await startCodeDouble();
  const withLinks = `${list}
## Code

- Fourier Features Let Networks Learn High Frequency Functions in Low Dimensional Domains. [[paper]](https://arxiv.org/abs/2006.10739)
  - Matthew Tancik, et al. *NeurIPS 2020*
- Attention Is All You Need. [[paper]](https://arxiv.org/abs/1706.03762)
  - Ashish Vaswani, et al.
- On Exact Computation with an Infinitely Wide Neural Net. [[paper]](https://arxiv.org/abs/1904.11955) [[code]](https://github.com/ruosongwang/cntk)
  - Sanjeev Arora, et al. *NeurIPS 2019*
`;
  writeFileSync(join(cli.folder, "README.md"), withLinks);
  const endpoints = [
    "--papers-with-code-endpoint",
    code.papersWithCode,
    "--hugging-face-endpoint",
    code.huggingFace,
  ];
  const also = ["--also", "papers-with-code", "--also", "hugging-face", ...endpoints];
  const { stdout } = await verify(["README.md", "--section", "Code", "--format", "json", ...also]);
  const found = JSON.parse(stdout).filter(({ rule }: { rule: string }) => rule === "verify-code");
  expect(found).toMatchObject([
    {
      severity: "information",
      message: `The code of the paper is at https://github.com/tancik/fourier-feature-networks (Papers with Code, ${today()}).`,
      fix: { edits: [{ text: " [[code]](https://github.com/tancik/fourier-feature-networks)" }] },
    },
    {
      severity: "hint",
      message:
        "The code of the paper may be at https://github.com/somebody/attention " +
        `(Hugging Face, ${today()}, which is a guess of the service).`,
    },
  ]);
  expect(code.requests.some((url) => url.includes("1904.11955"))).toBe(false);
  await code.close();
});

test("a source that there is not", async () => {
  expect(await verify(["README.md", "--also", "hearsay"])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /^paper-list: --also is crossref or semantic-scholar or .*, not "hearsay"\./,
    ),
  });
});

test.each([
  ["no file", ["gone.md"], /There is no file "gone\.md"\./],
  [
    "an unknown section",
    ["README.md", "--section", "Survey"],
    /has no section “Survey”; the closest is “Surveys”\./,
  ],
  ["a line without an entry", ["README.md", "--entry", "3"], /has no entry on line 3\./],
  ["a line that is none", ["README.md", "--entry", "99"], /has no line 99; its lines are 1 to 16\./],
  ["an interval that is none", ["README.md", "--arxiv-interval", "soon"], /milliseconds, not "soon"/],
])("%s: 2", async (_, words, sentence) => {
  const { code, stderr } = await verify(words);
  expect({ code, lines: stderr.trimEnd().split("\n").length }).toEqual({ code: 2, lines: 1 });
  expect(stderr.trimEnd()).toMatch(sentence);
});

describe("many papers", () => {
  const long = list + strangers(117);

  test("are told how far it is", async () => {
    writeFileSync(join(cli.folder, "README.md"), long);
    const { stderr } = await verify(["README.md"]);
    expect(stderr.replace(/\d+ seconds?|\d+ minutes?/g, "TIME").split("\n")).toEqual([
      "paper-list: README.md: 50 of 120 papers, about TIME left.",
      "paper-list: README.md: 100 of 120 papers, about TIME left.",
      "",
    ]);
  });

  test("of which arXiv answers for some: those are reported, and the next run goes on", async () => {
    writeFileSync(join(cli.folder, "README.md"), long);
    const before = arxiv.requests.length;
    arxiv.nextRequest().then(() => arxiv.nextRequest().then(() => arxiv.faults.set("denied")));
    const { code, stdout, stderr } = await verify(["README.md"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /denies this network access.* 50 of 120 papers of "README\.md" are known; the next run goes on/,
    );
    expect(stdout).toMatch(/\n50 entries verified \(no answer for 70, 1 without an arXiv id\)\.\n$/);
    arxiv.faults.clear();
    // A page without any paper is asked for once more.
    const more = arxiv.requests.length;
    expect((await verify(["README.md"])).code).toBe(1);
    expect(arxiv.requests.slice(before, more)[0]!.ids).toHaveLength(50);
    expect(
      arxiv.requests
        .slice(more)
        .map(({ ids }) => ids.length)
        .slice(0, 4),
    ).toEqual([50, 50, 20, 20]);
  });

  test.skipIf(process.platform === "win32")(
    "can be stopped by Ctrl-C, and what is known is reported",
    async () => {
      writeFileSync(join(cli.folder, "README.md"), long);
      const second = arxiv.nextRequest().then(() => {
        const next = arxiv.nextRequest();
        arxiv.faults.set("slow");
        return next;
      });
      const child = spawn(process.execPath, [cli.bundle, "verify", ...pace(), "README.md"], {
        cwd: cli.folder,
      });
      let stdout = "";
      let stderr = "";
      child.stdout.on("data", (part) => (stdout += part));
      child.stderr.on("data", (part) => (stderr += part));
      const ended = new Promise((resolve) => child.on("close", resolve));
      await second;
      child.kill("SIGINT");
      expect(await ended).toBe(3);
      expect(stderr).toMatch(/It was stopped\. 50 of 120 papers of "README\.md" are known/);
      expect(stdout).toMatch(/\n50 entries verified/);
    },
  );
});

test.each(faultTable.filter(({ kind }) => kind !== "not-found" && kind !== "bad-id"))(
  "$name: one sentence",
  async ({ fault, endpoint, timeout, told }) => {
    if (fault) arxiv.faults.set(fault);
    const words = [
      "README.md",
      "--entry",
      "5",
      "--arxiv-endpoint",
      endpoint?.(arxiv.endpoint) ?? arxiv.endpoint,
    ];
    const { code, stderr } = await verify([...words, "--arxiv-timeout", String(timeout ?? 30_000)]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^paper-list: [^\n]+\n$/);
    const sentence = stderr.slice("paper-list: ".length).replace(/ \d of \d papers of "README.*\n$/, "");
    expect(sentence.replaceAll("1412.6980", "2006.10739")).toMatch(told);
  },
);
