// The ways in which an address can be pasted into a list, in the order in which they are offered.
import { DocumentDropOrPasteEditKind } from "vscode";
import type { PasteOffer } from "../../../server/src/lsp/protocol.ts";

const ours = DocumentDropOrPasteEditKind.Empty.append("paperList");

export const pasteKinds = {
  entry: ours.append("entry"),
  entryWithoutDigest: ours.append("entryWithoutDigest"),
  link: ours.append("link"),
};

export interface PasteChoice {
  readonly title: string;
  readonly kind: DocumentDropOrPasteEditKind;
  /** What stands at the cursor afterwards; undefined: nothing, the entries stand in their places. */
  readonly insertText: string | undefined;
  readonly digest: boolean;
}

/** Each is one more step down from a whole entry to the text itself, which VS Code offers by itself. */
export function choicesFor({ papers, digests, link }: PasteOffer): PasteChoice[] {
  const what = papers === 1 ? "Paper Entry" : `${papers} Paper Entries`;
  return [
    { title: `Paste as ${what}`, kind: pasteKinds.entry, insertText: undefined, digest: true },
    ...(digests
      ? [
          {
            title: `Paste as ${what} without Digest`,
            kind: pasteKinds.entryWithoutDigest,
            insertText: undefined,
            digest: false,
          },
        ]
      : []),
    ...(link === null
      ? []
      : [{ title: "Paste as Link to the Paper", kind: pasteKinds.link, insertText: link, digest: false }]),
  ];
}

/** Where the text stands among other text, it is what is likeliest meant, so entries are offered behind it. */
export function yieldsTo({ preferred }: PasteOffer): DocumentDropOrPasteEditKind[] {
  return preferred ? [] : [DocumentDropOrPasteEditKind.Text];
}
