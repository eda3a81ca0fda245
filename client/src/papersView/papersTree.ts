// The rows of the view "Papers": asked of the server one level at a time, and only where somebody has opened the row above.
import { Disposable, EventEmitter, type TextDocument, type TreeDataProvider, type TreeItem } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type PaperNode,
  type PaperNodesParams,
  paperNodesRequest,
} from "../../../server/src/lsp/protocol.ts";
import { rowItem } from "./rowItem.ts";

export interface Row {
  readonly node: PaperNode;
  /** The keys from the top, its own included. */
  readonly path: readonly string[];
  readonly document: TextDocument;
}

interface Server {
  start(): Promise<BaseLanguageClient>;
}

export class PapersTree implements TreeDataProvider<Row>, Disposable {
  readonly #server: Server;
  readonly #listOf: () => TextDocument | undefined;
  readonly #changed = new EventEmitter<undefined>();
  readonly #topShown = new EventEmitter<number>();
  readonly onDidChangeTreeData = this.#changed.event;
  /** Fires with the number of rows at the top when they are known. */
  readonly onDidShowTop = this.#topShown.event;
  /** Words that papers must have; "" for all of them. */
  filter = "";

  constructor(server: Server, listOf: () => TextDocument | undefined) {
    this.#server = server;
    this.#listOf = listOf;
  }

  getTreeItem(row: Row): TreeItem {
    return rowItem(row);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    const document = row?.document ?? this.#listOf();
    if (!document) return [];
    const client = await this.#server.start();
    const path = row?.path ?? [];
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const params: PaperNodesParams = { textDocument, path, filter: this.filter };
    const nodes = await client.sendRequest<readonly PaperNode[]>(paperNodesRequest, params);
    if (!row) this.#topShown.fire(nodes.length);
    return nodes.map((node) => ({ node, path: [...path, node.key], document }));
  }

  /** VS Code asks again for the rows that it shows. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  dispose(): void {
    Disposable.from(this.#changed, this.#topShown).dispose();
  }
}
