// Addresses pasted into a list, or dropped on it, are offered as entries. Nothing is fetched before one is chosen.
import {
  type CancellationToken,
  type DataTransfer,
  Disposable,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  languages,
  type Position,
  type Range,
  type TextDocument,
  type WorkspaceEdit,
} from "vscode";
import type { PasteOffer } from "../../../server/src/lsp/protocol.ts";
import { servedDocuments } from "../servedDocuments.ts";
import { choicesFor, type PasteChoice, pasteKinds, yieldsTo } from "./pasteChoices.ts";
import { entriesFor, offerFor, type Server } from "./pastedPaper.ts";

const plainText = "text/plain";
const addresses = "text/uri-list";

export function registerPaste(server: Server): Disposable {
  const kinds = Object.values(pasteKinds);
  return Disposable.from(
    languages.registerDocumentPasteEditProvider(servedDocuments, new PastedPapers(server), {
      providedPasteEditKinds: kinds,
      pasteMimeTypes: [plainText],
    }),
    languages.registerDocumentDropEditProvider(servedDocuments, new DroppedPapers(server), {
      providedDropEditKinds: kinds,
      dropMimeTypes: [addresses, plainText],
    }),
  );
}

/** What a choice keeps until it is made. */
interface Pasted {
  readonly document: TextDocument;
  readonly text: string;
  readonly line: number;
  readonly choice: PasteChoice;
}

/** One edit for each choice, behind plain text where that is likelier meant. */
function editsFor<Edit extends DocumentPasteEdit | DocumentDropEdit>(
  offer: PasteOffer,
  editOf: (choice: PasteChoice) => Edit,
): Edit[] {
  return choicesFor(offer).map((choice) => {
    const edit = editOf(choice);
    edit.yieldTo = yieldsTo(offer);
    return edit;
  });
}

class PaperPasteEdit extends DocumentPasteEdit {
  readonly pasted: Pasted;

  constructor(pasted: Pasted) {
    super(pasted.choice.insertText ?? "", pasted.choice.title, pasted.choice.kind);
    this.pasted = pasted;
  }
}

class PastedPapers implements DocumentPasteEditProvider<PaperPasteEdit> {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    _context: unknown,
    token: CancellationToken,
  ): Promise<PaperPasteEdit[] | undefined> {
    const [range] = ranges;
    // With several cursors, or over a selection, text is meant to stand right there.
    if (!range?.isEmpty || ranges.length > 1) return undefined;
    const text = await textOf(data, [plainText]);
    const { line } = range.start;
    const offer = await offerFor(this.#server, document, text, line, token);
    return offer && editsFor(offer, (choice) => new PaperPasteEdit({ document, text, line, choice }));
  }

  async resolveDocumentPasteEdit(edit: PaperPasteEdit, token: CancellationToken): Promise<PaperPasteEdit> {
    await resolve(this.#server, edit, token);
    return edit;
  }
}

class PaperDropEdit extends DocumentDropEdit {
  readonly pasted: Pasted;

  constructor(pasted: Pasted) {
    super(pasted.choice.insertText ?? "", pasted.choice.title, pasted.choice.kind);
    this.pasted = pasted;
  }
}

class DroppedPapers implements DocumentDropEditProvider<PaperDropEdit> {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  async provideDocumentDropEdits(
    document: TextDocument,
    { line }: Position,
    data: DataTransfer,
    token: CancellationToken,
  ): Promise<PaperDropEdit[] | undefined> {
    const text = await textOf(data, [addresses, plainText]);
    const offer = await offerFor(this.#server, document, text, line, token);
    return offer && editsFor(offer, (choice) => new PaperDropEdit({ document, text, line, choice }));
  }

  async resolveDocumentDropEdit(edit: PaperDropEdit, token: CancellationToken): Promise<PaperDropEdit> {
    await resolve(this.#server, edit, token);
    return edit;
  }
}

/** Where no entry can be made the text itself is inserted, so that nothing of what was pasted is lost. */
async function resolve(
  server: Server,
  edit: { readonly pasted: Pasted; insertText: unknown; additionalEdit?: WorkspaceEdit },
  token: CancellationToken,
): Promise<void> {
  const { document, text, line, choice } = edit.pasted;
  if (choice.insertText !== undefined) return;
  const entries = await entriesFor(server, document, { text, line, digest: choice.digest }, token);
  if (entries) edit.additionalEdit = entries;
  else edit.insertText = text;
}

/** The first of the forms that there is; lists of addresses may hold comments. Source: RFC 2483, section 5. */
async function textOf(data: DataTransfer, types: readonly string[]): Promise<string> {
  for (const type of types) {
    const text = await data.get(type)?.asString();
    if (text) return type === addresses ? text.replace(/^#.*$/gm, "") : text;
  }
  return "";
}
