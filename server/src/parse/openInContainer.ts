// Whether a fence or comment inside a list item or quote may still stand open when that ends.
import { type Fence, indentOf, openedFence, openedHtml } from "./lineKind.ts";

/**
 * A code fence or an HTML block 1 to 5 that its list item or quote ends before it is closed takes the blank lines behind it along, so
 * the end of such a container is no place to cut. This errs towards "open": it costs a bigger chunk, never a wrong one.
 */
export class OpenInContainer {
  #fence: Fence | undefined;
  #until: RegExp | undefined;
  #column = 0;

  get isOpen(): boolean {
    return this.#fence !== undefined || this.#until !== undefined;
  }

  reset(): void {
    this.#fence = undefined;
    this.#until = undefined;
  }

  /** Takes a line that belongs to the container, or the one that begins it. */
  take(line: string): void {
    if (this.#fence || this.#until) this.#seekEnd(line);
    else this.#seekStart(line);
  }

  #seekEnd(line: string): void {
    const indent = indentOf(line);
    const content = line.slice(indent.length).trimEnd();
    if (this.#fence) {
      const { mark, size } = this.#fence;
      const closes = content.length >= size && content === mark.repeat(content.length);
      if (closes && indent.columns === this.#column) this.reset();
    } else if (this.#until?.test(content) && indent.columns >= this.#column) {
      this.reset();
    }
  }

  #seekStart(line: string): void {
    const markers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))*/.exec(line)![0];
    const padded = " ".repeat(markers.length) + line.slice(markers.length);
    const indent = indentOf(padded);
    const content = padded.slice(indent.length);
    const html = openedHtml(content);
    this.#column = indent.columns;
    this.#fence = openedFence(content);
    this.#until = html && html.until !== "blank" && html.openAfterLine ? html.until : undefined;
  }
}
