// JSON laid out as the formatter does it, so that generating and formatting agree.
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { inRoot, root } from "../root.mjs";

/** @param {string} json @param {string} name of the file that it is for */
export async function formattedJson(json, name) {
  const biome = inRoot("node_modules/@biomejs/biome/bin/biome");
  const child = spawn(process.execPath, [biome, "format", `--stdin-file-path=${name}`], { cwd: root });
  child.stdin.end(json);
  const [out, problem] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (out === "") throw new Error(`biome gave nothing: ${problem}`);
  return out;
}
