// A git repository of a test's own, in a temporary folder.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const configuration = [
  ...["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"],
  ...["-c", "core.autocrlf=false", "-c", "init.defaultBranch=main"],
];

export class Repository {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "paper-list-repository-")));

  constructor() {
    this.git("init", "--quiet");
  }

  git(...words: string[]): void {
    execFileSync("git", [...configuration, "-C", this.folder, ...words], { stdio: "pipe" });
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), text);
  }

  commit(name: string, text: string): void {
    this.write(name, text);
    this.git("add", name);
    this.git("commit", "--quiet", "--message", name);
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
