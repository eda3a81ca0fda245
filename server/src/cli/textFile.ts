// Reads a list's file: its bytes, what they say, and what must be kept when it is written again.
import { readFileSync } from "node:fs";
import { fileProblem } from "../disk/fileProblem.ts";
import type { Terminal } from "./terminal.ts";

export interface TextFile {
  /** As given on the command line. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Without a byte-order mark, as editors count columns. Line breaks are as in the file. */
  readonly text: string;
  readonly byteOrderMark: boolean;
  /** False where bytes are not UTF-8: such a file can be read with gaps, but writing it would lose them. */
  readonly isUtf8: boolean;
}

export type TextFileReading =
  | { readonly ok: true; readonly file: TextFile }
  /** `problem` is one plain sentence. */
  | { readonly ok: false; readonly problem: string };

/** Reads a file of the disk. */
export function readTextFile(file: string): TextFileReading {
  try {
    return decode(file, readFileSync(file));
  } catch (error) {
    return { ok: false, problem: fileProblem(file, error) };
  }
}

/** Reads a file, or standard input for `-`. */
export async function readTextOrInput(file: string, terminal: Terminal): Promise<TextFileReading> {
  if (file !== "-") return readTextFile(file);
  try {
    return decode("-", await terminal.readInput());
  } catch (error) {
    return { ok: false, problem: fileProblem("standard input", error) };
  }
}

/** The bytes that `text` makes in place of the file's own. */
export function encode(file: TextFile, text: string): Uint8Array {
  return new TextEncoder().encode(file.byteOrderMark ? `\ufeff${text}` : text);
}

function decode(file: string, bytes: Uint8Array): TextFileReading {
  if (bytes.includes(0)) return { ok: false, problem: `"${file}" is not a text file in UTF-8.` };
  const isUtf8 = isValidUtf8(bytes);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const byteOrderMark = text.startsWith("\ufeff");
  return {
    ok: true,
    file: { file, bytes, text: byteOrderMark ? text.slice(1) : text, byteOrderMark, isUtf8 },
  };
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
