// The one file that client and server share: custom requests, commands and their shapes. Types and constants only.

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
  /** An id or an address, as typed. */
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
  | { readonly status: "failed"; readonly message: string };

/** Server command: the house style that is read from a list. One argument: HouseStyleParams; answers HouseStyleAnswer. */
export const houseStyleCommand = "paperList.server.houseStyle";

export interface HouseStyleParams {
  readonly uri: string;
}

export type HouseStyleAnswer =
  /** A line for each convention: name, value and evidence, in columns. */
  | { readonly status: "read"; readonly lines: readonly string[] }
  | { readonly status: "failed"; readonly message: string };

/** Request: the sections of a list, the likeliest first: for the paper where one is named, else for the cursor's line. */
export const sectionsRequest = "paperList/sections";

export interface SectionsParams {
  readonly uri: string;
  readonly line?: number;
  /** An id or address as typed. Its paper is fetched, unless it is known or listed already. */
  readonly paper?: string;
}

export interface SectionItem {
  readonly title: string;
  readonly papers: number;
  /** True for the section that holds the line. */
  readonly here: boolean;
  /** Why the paper may belong there: `6 of the 8 nearest papers are in “Theory”`. */
  readonly reason?: string;
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
