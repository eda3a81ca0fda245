// What a process has used, where the system tells (Linux).
import { readFileSync } from "node:fs";

/** The most memory that a process has ever held, in MB; undefined where the system does not tell. @param {number | undefined} pid */
export function peakMemory(pid) {
  const line = /VmHWM:\s+(\d+) kB/.exec(read(pid, "status"));
  return line ? Number(line[1]) / 1024 : undefined;
}

/** Milliseconds of processor time so far, in steps of ten; undefined where the system does not tell. @param {number | undefined} pid */
export function processorTime(pid) {
  const stat = read(pid, "stat");
  // The name of the program, in brackets, may hold blanks: fields are counted from behind it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return stat === "" ? undefined : (Number(fields[11]) + Number(fields[12])) * 10;
}

/** "" where there is no such file. @param {number | undefined} pid @param {string} name */
function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
