// Diagnostics as bytes: those that were in the message before are copied from it, and only the others are written anew.
import type {
  Diagnostic,
  Message,
  NotificationMessage,
  PublishDiagnosticsParams,
} from "vscode-languageserver";
import { differInLines, overwriteLines, rangeAsWritten } from "./writtenRange.node.ts";

interface DiagnosticsMessage extends NotificationMessage {
  readonly params: PublishDiagnosticsParams;
}

/** Bytes that are set aside beyond those needed: a list that grows does not need others with each key. */
const headroom = 1.25;

const comma = ",".charCodeAt(0);

/** What stands before the JSON of a message: how many bytes that has. */
export function headerOf(length: number): string {
  return `Content-Length: ${length}\r\n\r\n`;
}

/** Room for any header: how long it is, only the end of the message tells. */
const headerRoom = headerOf(Number.MAX_SAFE_INTEGER).length;

/** A message as it was written, and where in it each diagnostic begins; behind the last one stands where it ends. */
class WrittenMessage {
  diagnostics: readonly Diagnostic[] = [];
  #bytes = Buffer.alloc(0);
  #length = 0;
  #starts: number[] = [0];
  /** Of each diagnostic, whether its range is written first, as it is where we made it. */
  #rangeIsFirst: boolean[] = [];

  begin(head: string, diagnostics: readonly Diagnostic[]): void {
    this.diagnostics = diagnostics;
    this.#length = headerRoom;
    this.#append(head);
    this.#starts.length = 0;
    this.#starts.push(this.#length);
    this.#rangeIsFirst.length = 0;
  }

  add(diagnostic: Diagnostic): void {
    const json = JSON.stringify(diagnostic);
    this.#append(json);
    this.#makeRoom(1);
    this.#bytes[this.#length++] = comma;
    this.#starts.push(this.#length);
    this.#rangeIsFirst.push(json.startsWith(rangeAsWritten(diagnostic.range)));
  }

  /** True where the one with this number is written as that diagnostic, but for the digits of its lines. */
  canMoveTo(index: number, diagnostic: Diagnostic): boolean {
    const before = this.diagnostics[index]!;
    return (
      this.#rangeIsFirst[index]! &&
      differInLines(before.range, diagnostic.range) &&
      saysTheSame(before, diagnostic)
    );
  }

  /** So many diagnostics of another message, from this one on, and each on its own lines. */
  copyMoved(from: WrittenMessage, first: number, count: number): void {
    let at = this.#starts.length - 1;
    this.copy(from, first, count);
    for (; at < this.#starts.length - 1; at++) {
      overwriteLines(this.#bytes, this.#starts[at]!, this.diagnostics[at]!.range);
    }
  }

  /** So many diagnostics of another message, from this one on. */
  copy(from: WrittenMessage, first: number, count: number): void {
    const start = from.#starts[first]!;
    const end = from.#starts[first + count]!;
    this.#makeRoom(end - start);
    const moved = this.#length - start;
    from.#bytes.copy(this.#bytes, this.#length, start, end);
    this.#length = end + moved;
    for (let index = first + 1; index <= first + count; index++) {
      this.#starts.push(from.#starts[index]! + moved);
      this.#rangeIsFirst.push(from.#rangeIsFirst[index - 1]!);
    }
    // Behind the last one there is none.
    this.#bytes[this.#length - 1] = comma;
  }

  /** All bytes with their header; they are this message's until it begins again. */
  end(tail: string): Uint8Array {
    // Behind the last one there is no comma.
    if (this.diagnostics.length > 0) this.#length--;
    this.#append(tail);
    const header = headerOf(this.#length - headerRoom);
    const start = headerRoom - header.length;
    this.#bytes.write(header, start, "latin1");
    return this.#bytes.subarray(start, this.#length);
  }

  #append(text: string): void {
    // A UTF-16 unit takes three bytes at most.
    this.#makeRoom(3 * text.length);
    this.#length += this.#bytes.write(text, this.#length);
  }

  #makeRoom(size: number): void {
    const needed = this.#length + size;
    if (needed <= this.#bytes.length) return;
    const bytes = Buffer.allocUnsafeSlow(Math.ceil(needed * headroom));
    this.#bytes.copy(bytes, 0, 0, this.#length);
    this.#bytes = bytes;
  }
}

/**
 * Writes messages with diagnostics. A letter leaves nearly all diagnostics of a list the same objects; what they read as
 * is remembered with the last message, whichever document that was about. So an object that was sent must not change.
 */
export class DiagnosticsEncoder {
  #last = new WrittenMessage();
  #next = new WrittenMessage();

  /** The header, and the UTF-8 bytes of the message as JSON. They are the caller's until the next but one is encoded. */
  encode(message: DiagnosticsMessage): Uint8Array {
    const { diagnostics } = message.params;
    const [last, next] = [this.#last, this.#next];
    const around = JSON.stringify({ ...message, params: { ...message.params, diagnostics: [] } });
    const split = around.lastIndexOf("[]") + 1;
    next.begin(around.slice(0, split), diagnostics);
    writeAll(diagnostics, last, next);
    [this.#last, this.#next] = [next, last];
    return next.end(around.slice(split));
  }
}

export function isDiagnosticsMessage(message: Message): message is DiagnosticsMessage {
  return (message as NotificationMessage).method === "textDocument/publishDiagnostics";
}

/** A change leaves what is found above it where it was, and moves what is found below it. */
function writeAll(diagnostics: readonly Diagnostic[], last: WrittenMessage, next: WrittenMessage): void {
  const moved = movedAtEnd(last.diagnostics, diagnostics);
  writeShared(diagnostics, diagnostics.length - moved, last, next);
  writeMoved(diagnostics, diagnostics.length - moved, last, next);
}

/** How many of the last ones are other objects that say what they did. */
function movedAtEnd(before: readonly Diagnostic[], now: readonly Diagnostic[]): number {
  const most = Math.min(before.length, now.length);
  return countWhile(most, (ahead) => {
    const [old, one] = [before.at(-1 - ahead)!, now.at(-1 - ahead)!];
    return old !== one && sameMessage(old, one);
  });
}

/** The diagnostics up to an end. Both messages go down a document, so that one pass finds what they share. */
function writeShared(
  diagnostics: readonly Diagnostic[],
  end: number,
  last: WrittenMessage,
  next: WrittenMessage,
): void {
  const before = last.diagnostics;
  let at = 0;
  for (let index = 0; index < end; ) {
    const diagnostic = diagnostics[index]!;
    while (at < before.length && isPassed(before[at]!, diagnostic)) at++;
    const most = Math.min(before.length - at, end - index);
    const count = countWhile(most, (ahead) => before[at + ahead] === diagnostics[index + ahead]);
    if (count > 0) next.copy(last, at, count);
    else next.add(diagnostic);
    at += count;
    index += Math.max(count, 1);
  }
}

/** The diagnostics from a start on: anew only those that lead to other places, and those whose lines have more digits now. */
function writeMoved(
  diagnostics: readonly Diagnostic[],
  start: number,
  last: WrittenMessage,
  next: WrittenMessage,
): void {
  const further = last.diagnostics.length - diagnostics.length;
  for (let index = start; index < diagnostics.length; ) {
    const count = countWhile(diagnostics.length - index, (ahead) =>
      last.canMoveTo(index + ahead + further, diagnostics[index + ahead]!),
    );
    if (count > 0) next.copyMoved(last, index + further, count);
    else next.add(diagnostics[index]!);
    index += Math.max(count, 1);
  }
}

/** How many of the first so many are so, one after the other. */
function countWhile(most: number, isSo: (index: number) => boolean): number {
  let count = 0;
  while (count < most && isSo(count)) count++;
  return count;
}

function isPassed(old: Diagnostic, diagnostic: Diagnostic): boolean {
  if (old === diagnostic) return false;
  const a = old.range.start;
  const b = diagnostic.range.start;
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function sameMessage(a: Diagnostic, b: Diagnostic): boolean {
  return a.message === b.message && a.code === b.code;
}

/** True where the two, as JSON, differ in their ranges at most. */
function saysTheSame(a: Diagnostic, b: Diagnostic): boolean {
  const names = Object.keys(a) as (keyof Diagnostic)[];
  const others = Object.keys(b);
  const isSame = (name: keyof Diagnostic) => name === "range" || a[name] === b[name];
  return names.length === others.length && names.every((name, at) => name === others[at] && isSame(name));
}
