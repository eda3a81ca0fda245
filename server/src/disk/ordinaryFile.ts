// Whether a file may be read because a repository says so: a link to a device or a pipe would never come to an end.
import type { Stats } from "node:fs";

/** Throws where what was found is neither a file nor a folder (reading a folder fails by itself). */
export function expectOrdinary(found: Stats): void {
  if (found.isFile() || found.isDirectory()) return;
  throw Object.assign(new Error("neither a file nor a folder"), { code: "ERR_NOT_ORDINARY" });
}
