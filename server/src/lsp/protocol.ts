// The one file that client and server share: custom requests, commands and their shapes. Types and constants only.

export type { PaperNode } from "../features/papersTree/paperNode.ts";
export type { Statistics } from "../features/statistics/statistics.ts";

/** What the client passes in `initializationOptions`. */
export interface InitializationOptions {
  /** Where answers from arXiv are kept between sessions; absent: in memory only. */
  readonly cacheDirectory?: string;
  /** Another arXiv API endpoint, for tests and the sample. */
  readonly arxivEndpoint?: string;
  /** Milliseconds between requests; less than 3000 is refused for arXiv's own hosts. */
  readonly arxivInterval?: number;
  /** True where the client can show and run `paperList.*` client commands (VS Code does). */
  readonly clientCommands?: boolean;
}

/** Server command (`workspace/executeCommand`): adds papers to a list. One argument: AddPaperParams; answers AddPaperOutcome. */
export const addPaperCommand = "paperList.server.addPaper";

export interface AddPaperParams {
  readonly uri: string;
  /** An id or an address, as typed; or several of them, or BibTeX. */
  readonly paper: string;
  /** A section's title; absent: the section of `line`. */
  readonly section?: string;
  /** A year group to use instead of the id's year. */
  readonly year?: number;
  /** 0-based line of the cursor. */
  readonly line?: number;
}

export type AddPaperOutcome =
  | {
      readonly status: "added";
      readonly title: string;
      readonly section: string;
      readonly yearHeading: string | null;
      readonly line: number;
      /** Where something is left to fill in, else the start of the entry; 0-based. */
      readonly cursor: { readonly line: number; readonly character: number };
    }
  | {
      readonly status: "already-listed";
      readonly title: string;
      readonly section: string;
      readonly yearHeading: string | null;
      readonly line: number;
    }
  /** Of several papers: how many were added, where the first of them stands, and what became of the others. */
  | {
      readonly status: "added-several";
      readonly papers: number;
      readonly line: number;
      /** One plain sentence for each paper that was not added; empty where all were. */
      readonly left: readonly string[];
    }
  | { readonly status: "failed"; readonly message: string };

/** Server command: verifies entries against arXiv and publishes what was found. One argument: VerifyParams; answers VerifyOutcome. */
export const verifyCommand = "paperList.server.verify";

export interface VerifyParams {
  readonly uri: string;
  readonly scope: "entry" | "section" | "file";
  /** 0-based line of the cursor; needed for an entry and a section. */
  readonly line?: number;
}

export type VerifyOutcome =
  | {
      readonly status: "verified";
      /** Entries whose paper is known. */
      readonly verified: number;
      /** Entries that there was no answer for. */
      readonly unanswered: number;
      readonly withoutId: number;
      readonly findings: number;
      /** Why not all were answered; null where all were, and where it was called off. */
      readonly message: string | null;
    }
  | { readonly status: "failed"; readonly message: string };

/** Notification from the server, to our own client only: how far a verification is. */
export const verifyProgressNotification = "paperList/verifyProgress";

export interface VerifyProgressParams {
  /** `50 of 120 papers, about 9 s left` */
  readonly message: string;
  /** 0 to 100. */
  readonly percentage: number;
}

/** Server command: forgets what arXiv has said, in memory and on the disk. No argument; answers ClearCacheAnswer. */
export const clearCacheCommand = "paperList.server.clearCache";

export interface ClearCacheAnswer {
  /** Files that were deleted. */
  readonly papers: number;
}

/** Server command: the house style that is read from a list. One argument: HouseStyleParams; answers HouseStyleAnswer. */
export const houseStyleCommand = "paperList.server.houseStyle";

export interface HouseStyleParams {
  readonly uri: string;
}

export type HouseStyleAnswer =
  /** A line for each convention: name, value and evidence, in columns. */
  | { readonly status: "read"; readonly lines: readonly string[] }
  | { readonly status: "failed"; readonly message: string };

/** Request: the numbers of a list, of a DocumentParams; answers Statistics, or null where the document is no list. */
export const statisticsRequest = "paperList/statistics";

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** Request: the rows below one row of the tree of papers; answers PaperNode[]. */
export const paperNodesRequest = "paperList/paperNodes";

export interface PaperNodesParams extends DocumentParams {
  /** The keys from the top of the tree; empty for the top itself. */
  readonly path: readonly string[];
  /** Words that papers must have; "" for all of them. */
  readonly filter: string;
}

/** Server command: an edit of whole entries, made as one undo step. One argument: EditParams; answers EditAnswer. */
export const editCommand = "paperList.server.edit";

interface EditPlace {
  readonly uri: string;
  /** 0-based line of the cursor. */
  readonly line: number;
}

export type EditParams = EditPlace &
  (
    | { readonly edit: "move-up" | "move-down" | "sort-year" | "sort-section" }
    /** The last one keeps what both sides of the merge conflict at the line have added. */
    | { readonly edit: "update-contents" | "keep-both" }
    /** `url` is what somebody copied. */
    | { readonly edit: "add-code"; readonly url: string }
    | {
        readonly edit: "move-to";
        /** A section's title; absent: the section where the entry is. */
        readonly section?: string;
        /** 0-based line in the section that is meant, for two of one title. */
        readonly sectionLine?: number;
        /** Absent: the year that a new paper would get. */
        readonly year?: number;
        /** True: the heading of its old year goes too where nothing else stands below it. */
        readonly withYear?: boolean;
      }
    | { readonly edit: "delete"; readonly withYear?: boolean }
  );

export type EditAnswer =
  | {
      readonly status: "edited";
      readonly title: string;
      /** The 0-based line to look at. */
      readonly line: number;
      /** Where that line was before; null where it is none that moved. */
      readonly from: number | null;
    }
  /** `message` is one plain sentence; nothing was changed. */
  | { readonly status: "failed"; readonly message: string };

/** Server command: papers for reference managers. One argument: ExportParams; answers ExportAnswer. */
export const exportCommand = "paperList.server.export";

export interface ExportParams {
  readonly uri: string;
  readonly format: "bibtex" | "csl-json";
  /** The entries on these lines, the section that has the first of them, or the whole list. */
  readonly scope: "lines" | "section" | "list";
  /** 0-based; needed but for the whole list. */
  readonly firstLine?: number;
  /** 0-based; absent: the first line. */
  readonly lastLine?: number;
}

export type ExportAnswer =
  | { readonly status: "exported"; readonly text: string; readonly papers: number }
  /** `message` is one plain sentence. */
  | { readonly status: "failed"; readonly message: string };

/** Server command: what stands at a cursor, for the commands on whole entries. One argument: EntryAtParams; answers EntryAt, or null outside of entries. */
export const entryAtCommand = "paperList.server.entryAt";

export interface EntryAtParams {
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
  /** True to be told the sections as well. */
  readonly sections?: boolean;
}

export interface EntryAt {
  /** 0-based first and last line. */
  readonly line: number;
  readonly lastLine: number;
  readonly title: string;
  /** The section's title; null outside of all sections. */
  readonly section: string | null;
  /** The year by which a new paper would be sorted, or null. */
  readonly year: number | null;
  /** The heading of its year where nothing else stands below that; else null. */
  readonly onlyOneOf: string | null;
  /** Where it could go: all sections, in their order; empty unless asked for. */
  readonly sections: readonly MoveTarget[];
}

export interface MoveTarget {
  readonly title: string;
  /** 0-based line of the heading. */
  readonly line: number;
  readonly papers: number;
  /** True for the section where the entry is. */
  readonly here: boolean;
  /** Its years, in their order; empty where it has none. */
  readonly years: readonly number[];
}

/**
 * Request: the sections of a list, the likeliest first: for the paper where one is named, else for the cursor's line.
 * Answers SectionsAnswer.
 */
export const sectionsRequest = "paperList/sections";

export interface SectionsParams {
  readonly uri: string;
  readonly line?: number;
  /** As typed: an id, an address, or BibTeX. A paper of arXiv is fetched, unless it is known or listed already. */
  readonly paper?: string;
}

export type SectionsAnswer =
  | { readonly status: "sections"; readonly sections: readonly SectionItem[] }
  /** The list holds the paper, or all of them, already: there is nothing to choose. */
  | { readonly status: "listed" }
  /** No paper is to be had, so that nobody has to choose for it; `message` is one plain sentence. */
  | { readonly status: "failed"; readonly message: string };

export interface SectionItem {
  readonly title: string;
  readonly papers: number;
  /** True for the section that holds the line. */
  readonly here: boolean;
  /** Why the paper may belong there: `6 of the 8 nearest papers are in “Theory”`. */
  readonly reason?: string;
}

/** Request: what a text that is pasted or dropped into a list could become; answers PasteOffer, or null for nothing. */
export const pasteOfferRequest = "paperList/pasteOffer";

export interface PasteParams {
  readonly uri: string;
  /** What is pasted. */
  readonly text: string;
  /** 0-based, where it is pasted. */
  readonly line: number;
}

export interface PasteOffer {
  /** How many papers the text names that the list does not hold yet; of BibTeX that only a sentence comes of, all. */
  readonly papers: number;
  /** True on an empty line among papers: there an entry is likelier meant than the text itself. */
  readonly preferred: boolean;
  /** True where entries of the list have digests. */
  readonly digests: boolean;
  /** The link as the list writes it; null where there are several papers. */
  readonly link: string | null;
}

/** Request: the papers of a pasted text as entries in their places; asks arXiv. Answers PasteEntriesAnswer. */
export const pasteEntriesRequest = "paperList/pasteEntries";

export interface PasteEntriesParams extends PasteParams {
  /** False for entries without a digest. */
  readonly digest: boolean;
}

export type PasteEntriesAnswer =
  | {
      readonly status: "planned";
      /** Positions in the text as it is, 0-based; they belong into one edit. */
      readonly edits: readonly PasteTextEdit[];
      /** How many papers that adds. */
      readonly papers: number;
      /** The first of them, as it stands afterwards; 0-based line. */
      readonly first: {
        readonly title: string;
        readonly section: string;
        readonly yearHeading: string | null;
        readonly line: number;
        /** Where something is left to fill in; null for nothing. */
        readonly cursor: PastePosition | null;
      };
      /** One plain sentence about papers that could not be added; null where all were. */
      readonly message: string | null;
    }
  | { readonly status: "failed"; readonly message: string };

export interface PasteTextEdit {
  readonly range: { readonly start: PastePosition; readonly end: PastePosition };
  readonly newText: string;
}

export interface PastePosition {
  readonly line: number;
  readonly character: number;
}

/** Request: whether a text is an arXiv id or address; answers null when it is fine, else the sentence to show. */
export const validatePaperRequest = "paperList/validatePaper";

export interface ValidatePaperParams {
  readonly text: string;
}

/** Request from the server, where that has no disk: the text of a file of the workspace. */
export const readFileRequest = "paperList/readFile";

export interface ReadFileParams {
  readonly uri: string;
}

/** Request from the server, where that has no disk: the Markdown files of the workspace. Answers FindMarkdownAnswer. */
export const findMarkdownRequest = "paperList/findMarkdown";

export interface FindMarkdownParams {
  /** How many at most. */
  readonly files: number;
  /** Bytes of the longest that counts. */
  readonly size: number;
}

/** Each with a stamp that is another one when the file was written since. */
export type FindMarkdownAnswer = readonly { readonly uri: string; readonly stamp: string }[];

export type ReadFileAnswer =
  | { readonly status: "read"; readonly text: string }
  | { readonly status: "absent" }
  /** In none of the folders of the workspace, and not looked at. */
  | { readonly status: "outside" }
  /** `message` is one plain sentence. */
  | { readonly status: "failed"; readonly message: string };

/** Notification from the server: what the status bar may show of a document. */
export const listStatusNotification = "paperList/listStatus";

export interface ListStatus {
  readonly uri: string;
  readonly isPaperList: boolean;
  readonly papers: number;
  readonly sections: number;
}
