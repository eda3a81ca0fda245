// Formatting: the safe fixes of the rules about layout, in the whole list or in some of its lines.
import { covers, type Span } from "../base/span.ts";
import type { TextEdit } from "../base/textEdit.ts";
import type { PinnedStyle } from "../model/pinnedStyle.ts";
import type { SourceText } from "../model/sourceText.ts";
import { openSnapshot, type Snapshot } from "../parse/snapshot.ts";
import { fixText } from "../rules/fixes.ts";
import { rules } from "../rules/registry.ts";
import type { Finding } from "../rules/rule.ts";
import type { RuleSettings } from "../rules/ruleSettings.ts";
import { checkList } from "../rules/runner.ts";
import { inferHouseStyle } from "../style/inferHouseStyle.ts";

export interface FormatOptions {
  /** A rule that is off has no say in formatting either. */
  readonly settings: RuleSettings;
  /** What the list's own file lays down; absent: nothing. */
  readonly pinned?: PinnedStyle;
  /** Only the lines that this span (document offsets) touches are changed; without it, all. */
  readonly within?: Span;
  /** Called with what a rule threw. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
}

export const layoutRules = rules.filter(({ meta }) => meta.layout);

/**
 * The edits that format a list: document offsets, in order, none touching more than it changes. Made, they leave nothing to
 * format, and the page reads as before. Empty where all is well, and for a text that is no list of papers.
 */
export function formatEdits(snapshot: Snapshot, options: FormatOptions): readonly TextEdit[] {
  if (!snapshot.isPaperList) return [];
  const { source } = snapshot;
  const lines = options.within ? linesOf(options.within, source) : { start: 0, end: source.length };
  const behind = source.length - lines.end;
  const before = snapshot.text();
  const check = (text: string) => {
    // The first look is at what an open document has read already.
    const now = text === before ? snapshot : openSnapshot(text);
    // Every edit lies in the lines, so that what stands behind them stays as long as it was.
    const here = { start: lines.start, end: text.length - behind };
    const stays = (edit: TextEdit) =>
      behind === 0 ? edit.span.start >= here.start : staysIn(here, edit, now.source);
    return layoutFindings(now, options).filter(({ fix }) => fix?.edits.every(stays));
  };
  return fixText(before, check, { safeOnly: true }).edits;
}

function layoutFindings(snapshot: Snapshot, { settings, pinned, onRuleError }: FormatOptions): Finding[] {
  const style = inferHouseStyle(snapshot.list, snapshot.source, pinned);
  return checkList(snapshot, style, settings, { rules: layoutRules, ...(onRuleError && { onRuleError }) });
}

/** Whole lines with their line breaks; a line of which only the beginning is reached is none of them. */
function linesOf({ start, end }: Span, source: SourceText): Span {
  const first = source.placeAt(start).line;
  const { line, column } = source.placeAt(end);
  const last = column === 0 && line > first ? line - 1 : line;
  const isLast = last + 1 >= source.lineCount;
  return {
    start: source.lineSpan(first).start,
    end: isLast ? source.length : source.lineSpan(last + 1).start,
  };
}

/** What is put in where the lines end belongs to the line below, and that line must not become a part of the last one. */
function staysIn(lines: Span, { span, text }: TextEdit, source: SourceText): boolean {
  if (!covers(lines, span)) return false;
  return span.end < lines.end || (text === "" && source.placeAt(span.start).column === 0);
}
