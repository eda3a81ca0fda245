// The port for services that say where the code of a paper is; they are asked only where somebody wants to verify.
import type { ArxivId } from "../model/arxivId.ts";
import type { CancelSignal, FetchProblem } from "./source.ts";

/** What one service says of the code of one paper. */
export interface CodeTestimony {
  /** As messages name the service. */
  readonly source: string;
  /** When it said so, milliseconds since 1970. */
  readonly time: number;
  /** `https://github.com/owner/name` */
  readonly url: string;
  /** True where somebody says that it is the authors' own; false for a guess of the service's. */
  readonly sure: boolean;
}

export type CodeAnswer =
  | { readonly ok: true; readonly code: CodeTestimony | undefined }
  | { readonly ok: false; readonly problem: FetchProblem };

export interface CodeSource {
  readonly name: string;
  /** One request for one paper. Never rejects. */
  codeOf(id: ArxivId, signal?: CancelSignal): Promise<CodeAnswer>;
}
