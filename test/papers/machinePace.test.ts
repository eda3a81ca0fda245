// Processes that share a pace: one at a time, whoever crashes gives up its turn, and no folder is no reason to fail.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { machineTurnFile, startLogFile } from "../../server/src/papers/machinePace.node.ts";
import { createThrottle, type Pace } from "../../server/src/papers/throttle.ts";
import { fakeClock } from "../support/fakeClock.ts";

const times = { look: 5, beat: 20, stale: 400 };
const lockName = "arxiv.org.lock";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paper-list-pace-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As each process has one of its own. */
const turn = () => machineTurnFile(folder, "arxiv.org", times);

test("the time of the last request is known to other processes", async () => {
  expect(await startLogFile(folder, "arxiv.org").read()).toBeUndefined();
  await startLogFile(folder, "arxiv.org").write(1_700_000_000_250);
  expect(await startLogFile(folder, "arxiv.org").read()).toBeCloseTo(1_700_000_000_250, -1);
  expect(await startLogFile(folder, "localhost:80").read()).toBeUndefined();
});

test("what services that are gone have left is swept after a day", async () => {
  await startLogFile(folder, "localhost:81").write(1_700_000_000_000);
  writeFileSync(join(folder, "notes.txt"), "");
  await startLogFile(folder, "arxiv.org").write(1_700_000_000_000 + 25 * 3_600_000);
  expect(readdirSync(folder).sort()).toEqual(["arxiv.org.last", "notes.txt"]);
});

test("one has the turn at a time, and its file goes with it", async () => {
  let having = 0;
  let most = 0;
  const work = async () => {
    const mine = turn();
    expect(await mine.take()).toBe(true);
    most = Math.max(most, ++having);
    await new Promise((resolve) => setTimeout(resolve, 10));
    having--;
    await mine.give();
  };
  await Promise.all(Array.from({ length: 8 }, work));
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test("who has it keeps it by signs of life", async () => {
  const mine = turn();
  await mine.take();
  const stop = AbortSignal.timeout(2 * times.stale);
  expect(await turn().take(stop)).toBe(false);
  await mine.give();
  expect(await turn().take()).toBe(true);
});

test("who crashed loses it at once where the process is gone", async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(join(folder, lockName), `${pid} 0 ${hostname()}`);
  const patient = machineTurnFile(folder, "arxiv.org", { ...times, stale: 1e9 });
  expect(await patient.take()).toBe(true);
});

test.each([`${process.pid} 0 ${hostname()}`, "1 0 another-machine", ""])(
  "a lock of %j that shows no life is taken away",
  async (owner) => {
    writeFileSync(join(folder, lockName), owner);
    const mine = turn();
    expect(await mine.take()).toBe(true);
    expect(readFileSync(join(folder, lockName), "utf8")).not.toBe(owner);
    await mine.give();
    expect(readdirSync(folder)).toEqual([]);
  },
);

test("of many who find the same dead lock one gets it", async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(join(folder, lockName), `${pid} 0 ${hostname()}`);
  const all = Array.from({ length: 10 }, turn);
  const stop = AbortSignal.timeout(300);
  const taken = await Promise.all(all.map((one) => one.take(stop)));
  expect(taken.filter((it) => it)).toHaveLength(1);
});

test("a folder that cannot be written leaves every process on its own", async () => {
  const file = join(folder, "a file");
  writeFileSync(file, "");
  const alone = machineTurnFile(file, "arxiv.org", times);
  expect(await alone.take()).toBe(true);
  await alone.give();
  await startLogFile(file, "arxiv.org").write(1);
  expect(await startLogFile(file, "arxiv.org").read()).toBeUndefined();
});

test("giving back what one does not have takes it from nobody", async () => {
  const [mine, other] = [turn(), turn()];
  await mine.take();
  await other.give();
  expect(existsSync(join(folder, lockName))).toBe(true);
  await mine.give();
});

test("a request of another process, made while one waited for the turn, begins the pause anew", async () => {
  const clock = fakeClock();
  let last = clock.now() - 10_000;
  let taken = 0;
  const pace: Pace = {
    interval: 3000,
    clock,
    log: { read: async () => last, write: async () => undefined },
    turn: {
      async take() {
        if (taken++ === 0) last = clock.now() - 500;
        return true;
      },
      give: async () => undefined,
    },
  };
  expect(await createThrottle().start(pace)).toBe(true);
  expect({ taken, waits: clock.waits }).toEqual({ taken: 2, waits: [2500] });
});
