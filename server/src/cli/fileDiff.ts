// What would change in a file, as a unified diff that `patch` and `git apply` take.
import { createTwoFilesPatch } from "diff";
import type { TextFile } from "./textFile.ts";

/**
 * "" where nothing would. Lines of the file are given as they are, control characters and line endings too: a diff with
 * other characters could not be applied.
 */
export function unifiedDiff({ file, text, byteOrderMark }: TextFile, changed: string): string {
  if (changed === text) return "";
  const mark = byteOrderMark ? "\ufeff" : "";
  const name = file === "-" ? "stdin" : file.replaceAll("\\", "/").replace(/^\/+/, "");
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, mark + text, mark + changed, undefined, undefined, {
    context: 3,
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}
