// Diagnostics as bytes: those that were in the message before are copied from it, and only the others are written anew.
import type {
  Diagnostic,
  Message,
  NotificationMessage,
  PublishDiagnosticsParams,
} from "vscode-languageserver";

interface DiagnosticsMessage extends NotificationMessage {
  readonly params: PublishDiagnosticsParams;
}

/** Bytes that are set aside beyond those needed: a list that grows does not need others with each key. */
const headroom = 1.25;

const comma = ",".charCodeAt(0);

/** A message as it was written, and where in it each diagnostic begins; behind the last one stands where it ends. */
class WrittenMessage {
  diagnostics: readonly Diagnostic[] = [];
  #bytes = Buffer.alloc(0);
  #length = 0;
  #starts: number[] = [0];

  begin(head: string, diagnostics: readonly Diagnostic[]): void {
    this.diagnostics = diagnostics;
    this.#length = 0;
    this.#append(head);
    this.#starts.length = 0;
    this.#starts.push(this.#length);
  }

  add(diagnostic: Diagnostic): void {
    this.#append(JSON.stringify(diagnostic));
    this.#makeRoom(1);
    this.#bytes[this.#length++] = comma;
    this.#starts.push(this.#length);
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
    }
    // Behind the last one there is none.
    this.#bytes[this.#length - 1] = comma;
  }

  /** All bytes; they are this message's until it begins again. */
  end(tail: string): Uint8Array {
    // Behind the last one there is no comma.
    if (this.diagnostics.length > 0) this.#length--;
    this.#append(tail);
    return this.#bytes.subarray(0, this.#length);
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

  /** The UTF-8 bytes of the message as JSON. They are the caller's until the next but one is encoded. */
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

/** Both messages go down a document, so that one pass finds what they share; what it misses is written anew. */
function writeAll(diagnostics: readonly Diagnostic[], last: WrittenMessage, next: WrittenMessage): void {
  let at = 0;
  for (let index = 0; index < diagnostics.length; ) {
    const diagnostic = diagnostics[index]!;
    while (at < last.diagnostics.length && isPassed(last.diagnostics[at]!, diagnostic)) at++;
    const count = sharedFrom(last.diagnostics, at, diagnostics, index);
    if (count > 0) next.copy(last, at, count);
    else next.add(diagnostic);
    at += count;
    index += Math.max(count, 1);
  }
}

function isPassed(old: Diagnostic, diagnostic: Diagnostic): boolean {
  if (old === diagnostic) return false;
  const a = old.range.start;
  const b = diagnostic.range.start;
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** How many are the same objects, one by one. */
function sharedFrom(
  a: readonly Diagnostic[],
  fromA: number,
  b: readonly Diagnostic[],
  fromB: number,
): number {
  const most = Math.min(a.length - fromA, b.length - fromB);
  let count = 0;
  while (count < most && a[fromA + count] === b[fromB + count]) count++;
  return count;
}
