// Decides, line by line, where a document may be cut so that its parts parse as the whole would.
import {
  behindMarkers,
  closesFence,
  type Fence,
  type HtmlStart,
  type Indent,
  indentOf,
  isAtxHeading,
  isThematicBreak,
  type ListMarker,
  listMarker,
  openedFence,
  openedHtml,
  opensLasting,
} from "./lineKind.ts";
import { OpenInContainer } from "./openInContainer.ts";

/** The underline of a heading, a row of a table, a footnote: what follows is not read as after a paragraph. */
const unlikeParagraph = /^=+[ \t]*$|\||^\[\^/;

/** Whether the line before could be continued as a paragraph of the document itself. */
type Paragraph = "none" | "open" | "maybe";

/**
 * A cut is made only before a line that begins a new block of the document, whatever stands above: then the state
 * after a cut is always the initial one, and a new scan that cuts where an old one did may keep all that follows.
 * Where the state is in doubt (is that line a lazy continuation?) there is no cut until it is certain again.
 */
export class ChunkCutter {
  #fence: Fence | undefined;
  #html: HtmlStart["until"] | undefined;
  /** The open HTML block might be paragraph text instead. */
  #htmlInDoubt = false;
  /** Columns that a line needs to belong to the outermost open list item; 0 where there is none. */
  #itemColumn = 0;
  #itemIsEmpty = false;
  /** The item might have been closed by the lines since. */
  #itemInDoubt = false;
  /** The line before was one of a block quote. */
  #inQuote = false;
  readonly #inContainer = new OpenInContainer();
  #paragraph: Paragraph = "none";
  #afterBlank = true;
  /** What stands open can no longer be told: the rest is one chunk. */
  #lost = false;

  /** The last line with content was indented code, which micromark holds open over blank lines. */
  #afterCode = false;
  #isFirstLine = true;

  /** Takes the next line (without its line break) and tells whether the document may be cut before it. */
  cutsBefore(written: string): boolean {
    const line = this.#isFirstLine && written.charCodeAt(0) === 0xfeff ? written.slice(1) : written;
    this.#isFirstLine = false;
    if (this.#lost) return false;
    if (this.#fence) return this.#inFence(line, this.#fence);
    const indent = indentOf(line);
    const blank = indent.length === line.length;
    if (this.#html !== undefined) return this.#inHtml(line, blank, this.#html);
    if (blank) return this.#onBlank();
    return this.#onContent(line, indent);
  }

  #inFence(line: string, fence: Fence): false {
    if (closesFence(line, fence)) this.#close();
    return false;
  }

  #inHtml(line: string, blank: boolean, until: RegExp | "blank"): false {
    if (until === "blank" ? blank : until.test(line)) {
      const item = this.#itemColumn;
      this.#close();
      this.#afterBlank = blank;
      if (item > 0) this.#maybeInItem(item);
    } else if (this.#htmlInDoubt) {
      this.#inHtmlOrText(line);
    }
    return false;
  }

  /** Either nothing counts before the next blank line, or all of it does. */
  #inHtmlOrText(line: string): void {
    if (opensLasting(behindMarkers(line))) this.#lost = true;
    const marker = listMarker(line, indentOf(line));
    if (marker) this.#maybeInItem(marker.contentColumn);
  }

  #maybeInItem(column: number): void {
    this.#itemColumn = column;
    this.#itemInDoubt = true;
  }

  #onBlank(): false {
    if (this.#itemIsEmpty) this.#itemColumn = 0;
    this.#itemIsEmpty = false;
    this.#paragraph = "none";
    this.#afterBlank = true;
    return false;
  }

  #onContent(line: string, indent: Indent): boolean {
    const afterBlank = this.#afterBlank;
    this.#afterBlank = false;
    this.#itemIsEmpty = false;
    if (this.#itemColumn > 0 && indent.columns >= this.#itemColumn) {
      this.#inContainer.take(line);
      if (this.#itemInDoubt && indent.columns < 4) this.#inOrBelowItem(line.slice(indent.length));
      return false;
    }
    const leftOpen = this.#inContainer.isOpen;
    if (line.charCodeAt(indent.length) !== 62) this.#inQuote = false;
    if (afterBlank && !mayBeItem(line, indent)) this.#closeItem();
    if (indent.columns >= 4) {
      this.#afterCode = true;
      return this.#onText("maybe");
    }
    // A byte-order mark inside a document is text, but at the start of a chunk it would be swallowed.
    const atMargin = indent.columns === 0 && line.charCodeAt(0) !== 0xfeff;
    const cuts = this.#onBlockStart(line, indent, afterBlank);
    this.#afterCode = false;
    return atMargin && !leftOpen && (cuts === "always" || (cuts === "after-blank" && afterBlank));
  }

  /** The text of a line that belongs to the item, or to the document where the item has ended unseen. */
  #inOrBelowItem(content: string): void {
    if (opensLasting(content)) this.#lost = true;
    if (openedHtml(content)?.until === "blank") {
      this.#html = "blank";
      this.#htmlInDoubt = true;
    }
  }

  #onBlockStart(line: string, indent: Indent, afterBlank: boolean): "always" | "after-blank" | "never" {
    const content = line.slice(indent.length);
    const fence = openedFence(content);
    if (fence) {
      this.#close();
      this.#fence = fence;
      return "after-blank";
    }
    const html = openedHtml(content);
    if (html) return this.#onHtml(html, afterBlank);
    if (isAtxHeading(content)) {
      this.#close();
      return "always";
    }
    if (isThematicBreak(content)) {
      this.#close();
      return "after-blank";
    }
    const marker = listMarker(line, indent);
    if (marker) return this.#onMarker(marker, line, afterBlank);
    if (content.startsWith(">")) return this.#onQuote(line);
    this.#onText(unlikeParagraph.test(content) ? "maybe" : "open");
    return "after-blank";
  }

  #onHtml(html: HtmlStart, afterBlank: boolean): "after-blank" | "never" {
    const certain = html.until !== "blank" || html.interrupts || this.#isClear(afterBlank);
    if (!certain && this.#paragraph === "open") {
      this.#onText("open");
      return "never";
    }
    this.#close();
    this.#htmlInDoubt = !certain;
    if (html.until === "blank" || html.openAfterLine) this.#html = html.until;
    return certain ? "after-blank" : "never";
  }

  #onMarker(marker: ListMarker, line: string, afterBlank: boolean): "always" | "never" {
    const begins = this.#beginsItem(marker, afterBlank);
    // micromark reads a marker inside an item by the stricter rules for interrupting, if the item interrupts a paragraph.
    const dependsOnAbove = marker.nested && !this.#isClear(afterBlank) && !this.#isCertainlyInList();
    if (begins === "no") {
      // A lone `-` underlines the paragraph above, which makes it a heading.
      this.#onText("maybe");
      return "never";
    }
    this.#close();
    this.#itemColumn = marker.contentColumn;
    this.#inContainer.take(line);
    this.#itemIsEmpty = marker.empty;
    this.#itemInDoubt = begins === "maybe";
    this.#paragraph = "maybe";
    return begins === "yes" && !marker.empty && !dependsOnAbove ? "always" : "never";
  }

  #onQuote(line: string): "after-blank" {
    const goesOn = this.#inQuote;
    if (!goesOn) this.#close();
    this.#inQuote = true;
    this.#inContainer.take(line);
    this.#paragraph = "maybe";
    return "after-blank";
  }

  /** Only a bullet, or the number 1, with some text may interrupt a paragraph; inside a list anything begins an item. */
  #beginsItem(marker: ListMarker, afterBlank: boolean): "yes" | "no" | "maybe" {
    if (this.#isClear(afterBlank)) return "yes";
    if (!marker.empty && (marker.number === undefined || marker.number === 1)) return "yes";
    if (this.#isCertainlyInList()) return "yes";
    if (this.#itemColumn > 0) return "maybe";
    return this.#paragraph === "open" ? "no" : "maybe";
  }

  #onText(paragraph: "open" | "maybe"): false {
    if (this.#itemColumn > 0) {
      this.#itemInDoubt = true;
      this.#paragraph = "maybe";
    } else {
      this.#inContainer.reset();
      if (this.#paragraph !== "maybe") this.#paragraph = paragraph;
    }
    return false;
  }

  /** Nothing stands open that a line could continue. */
  #isClear(afterBlank: boolean): boolean {
    if (this.#afterCode) return false;
    return afterBlank || (this.#paragraph === "none" && this.#itemColumn === 0);
  }

  #isCertainlyInList(): boolean {
    return this.#itemColumn > 0 && !this.#itemInDoubt;
  }

  #closeItem(): void {
    this.#itemColumn = 0;
    this.#itemInDoubt = false;
    this.#inContainer.reset();
  }

  #close(): void {
    this.#fence = undefined;
    this.#html = undefined;
    this.#htmlInDoubt = false;
    this.#paragraph = "none";
    this.#closeItem();
  }
}

/** A line after a blank one that is no list item closes the list above it (if it is not indented into an item). */
function mayBeItem(line: string, indent: Indent): boolean {
  return indent.columns < 4 && listMarker(line, indent) !== undefined;
}
