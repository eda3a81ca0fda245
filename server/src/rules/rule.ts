// The rule contract: a rule is one object; what it finds and how to repair it are data.
import type { Span } from "../base/span.ts";
import type { TextEdit } from "../base/textEdit.ts";
import type { Entry, Field } from "../model/entry.ts";
import type { HouseStyle } from "../model/houseStyle.ts";
import type { List, Placed } from "../model/list.ts";
import type { Region } from "../model/region.ts";
import type { Words } from "../model/rewording.ts";
import type { SourceText } from "../model/sourceText.ts";
import type { Sums } from "../model/sums.ts";
import type { SuppressionComment } from "../model/suppression.ts";
import type { OptionSpecs, OptionValue } from "./ruleOptions.ts";
import type { OwnVenue } from "./ruleSettings.ts";

/** error = broken for readers, warning = a maintainer would fix it, information = breaks the list's own style, hint = worth a look. */
export type Severity = "error" | "warning" | "information" | "hint";

export interface Fix {
  /** What it does, in the imperative: `Delete the empty venue`. */
  readonly title: string;
  /** True only where the rendered list reads the same afterwards; only such fixes run unasked. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

export interface Related {
  /** In the list itself, or in `file`. */
  readonly span: Span;
  /** The name of a sibling file, as the list's own file writes it; absent: the list itself. */
  readonly file?: string;
  readonly message: string;
}

/**
 * What a rule says; an entry rule counts spans from the start of `Entry.source`, a region rule from that of the region, a list
 * rule in the document.
 */
export interface Report {
  readonly span: Span;
  /** One plain sentence that names the text: what is wrong and what to do. */
  readonly message: string;
  /** Softer than the rule's own, where the evidence is weaker; what the settings say makes it softer still, never harder. */
  readonly severity?: Severity;
  readonly fix?: Fix;
  readonly related?: readonly Related[];
}

/** What a rule says of a part of the document. It stays the same `report` for as long as the part stays the same object. */
export interface ReportInPlace {
  /** Its spans count from where `at` stands. */
  readonly report: Report;
  readonly at: Placed<unknown>;
  /** For each related place of the report, what its span counts from; absent: `at`. */
  readonly relatedAt?: readonly Placed<unknown>[];
}

/** A report with its rule and severity; all spans are document offsets. */
export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
}

/** An example is a whole small list; it is the rule's documentation and its test. */
export interface Example {
  readonly name: string;
  /** Every `⟦...⟧` must be found, and nothing else. No marks: the rule must be silent. */
  readonly text: string;
  /** The text after all fixes of this rule; absent where it has none to offer. */
  readonly fixed?: string;
  /** So often the last line stands in the list; told instead of shown, for what only a long list has. */
  readonly lastLineTimes?: number;
}

export interface RuleMeta {
  /** Kebab-case, names the problem; also the file name, doc page, setting and diagnostic code. */
  readonly id: string;
  /** One sentence for tables and settings: what it reports. */
  readonly summary: string;
  /** A short paragraph: why it matters to a reader or maintainer. */
  readonly why: string;
  readonly severity: Severity;
  /** The best that it can offer; where a safe fix is not to be had, a rule with safe ones may suggest one. */
  readonly fix: "safe" | "suggested" | "none";
  /** True where it is about how the source is laid out (blanks, line breaks, markers): its safe fixes are what formatting makes. */
  readonly layout?: true;
  /** What may be set beside the severity. */
  readonly options?: OptionSpecs;
  readonly examples: readonly Example[];
}

/** What a rule is told beside the text and its style. */
export interface EntryContext {
  /** The rule's own options, each with a value: read them with `optionsIn`. */
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly venues: readonly OwnVenue[];
}

/** Another file that forms one list with this one. */
export interface Sibling {
  /** As the list's own file writes it. */
  readonly file: string;
  readonly list: List;
}

export interface ListContext extends EntryContext {
  readonly siblings: readonly Sibling[];
}

/** A rule that judges every entry by itself, where it asks to once it knows what the whole list does. */
export interface EntryRule<Told = unknown> {
  readonly scope: "entry";
  readonly meta: RuleMeta;
  /** The conventions whose value `check` reads; only when one of these changes is an unchanged entry checked again. */
  readonly reads?: readonly (keyof HouseStyle)[];
  /**
   * The words of an entry that `check` looks at. Where an entry takes the place of one in which nothing was found, and only other
   * words changed, nothing is found in it either, and it is not checked. Absent: it may look at any.
   */
  readonly looksAt?: readonly Words[];
  /** What the text of every entry holds in which something is found: an entry without it is not checked. Not global. */
  readonly sign?: RegExp;
  /** Where the rule must know something of the whole list. */
  readonly survey?: Survey<Told>;
  check(entry: Entry, style: HouseStyle, context: EntryContext, told: Told): Iterable<Report>;
}

/** A rule that judges every part of a list by itself, once it knows what the whole of it does. */
export interface RegionRule<Told = unknown> {
  readonly scope: "region";
  readonly meta: RuleMeta;
  readonly survey: Survey<Told>;
  /**
   * The words of an entry that `check` looks at; of text outside of entries it looks at none but headings. Where an entry takes the
   * place of one, and only other words changed, a region in which nothing was found is not checked again.
   */
  readonly looksAt?: readonly Words[];
  /** Spans count from the start of the region; of what is said in place, so does `at`. */
  check(region: Region, told: Told): Iterable<Report | Omit<ReportInPlace, "relatedAt">>;
}

/**
 * What a rule must know of the whole list; undefined where nothing is to be reported. Plain data: an entry or a region is
 * checked again only when it is another one or this says something else. It sees sums alone (`style/survey.ts`), and is asked
 * again only when one of those that it read is another.
 */
export type Survey<Told> = (list: Sums, style: HouseStyle, context: EntryContext) => Told | undefined;

/** A rule about what parts of a list have to do with one another; it runs anew where a change may make it say something else. */
export interface ListRule<Says extends Report | ReportInPlace = Report | ReportInPlace> {
  readonly scope: "list";
  readonly meta: RuleMeta;
  /** The conventions that `check` reads. */
  readonly reads?: readonly (keyof HouseStyle)[];
  /**
   * The words of entries that it looks at; absent: the whole text. Other words that are typed in an entry only move what it said,
   * where they hold no sign of Markdown or HTML (`model/listRewording.ts`).
   */
  readonly looksAt?: readonly Words[];
  /** Of words that it does look at: the same object for as long as what it said is only moved by them. */
  verdict?(list: List): object;
  check(list: List, style: HouseStyle, source: SourceText, context: ListContext): Iterable<Says>;
}

/** One name in one comment, and what came of it. */
export interface SuppressionUse {
  readonly comment: Placed<SuppressionComment>;
  /** Undefined where the comment names nothing. */
  readonly name: Field | undefined;
  /** Of a rule that did not run, nobody can say whether it is silenced. */
  readonly outcome: "used" | "unused" | "unknown-rule" | "unknown-form" | "not-run";
  /** Of an unknown rule: the one that is a slip away, where there is one. */
  readonly meant?: string;
}

/** A rule about the comments that silence rules: it runs after all others, when it is known what each of them silences. */
export interface SuppressionRule {
  readonly scope: "suppression";
  readonly meta: RuleMeta;
  check(uses: readonly SuppressionUse[], source: SourceText): Iterable<Report>;
}

export type Rule = EntryRule | RegionRule | ListRule | SuppressionRule;
