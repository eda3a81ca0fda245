// Finds arXiv ids in free text without being taken in by DOIs, version numbers and page numbers.
import { span } from "../base/span.ts";
import { idPartOfAddress } from "./arxivAddress.ts";
import type { ArxivId, FoundArxivId } from "./arxivId.ts";
import { readIdText } from "./arxivIdText.ts";

// Printable ASCII without what ends an address in prose or Markdown; parentheses only in pairs.
const addressTail = String.raw`(?:[^\s<>"'\`()[\]{}|\\\x7f-\uffff]|\([^\s()<>"]*\))`;
const oldId = String.raw`[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2}|\.[a-z]+-[a-z]+)?/\d{7}(?:v\d+)?(?!\w)`;
const newId = String.raw`\d{4}\.\d{4,5}(?:v\d+)?(?![\w%]|\.\d|-\d)`;
const subject = String.raw`(?:\s\[[a-z-]+(?:\.[a-z-]+)?\])?`;

/**
 * What may hold an id, the most telling form first. Addresses and DOIs are taken whole even where they hold no
 * id, so that digits inside them are not read as ids of their own.
 */
const candidates = new RegExp(
  [
    `(?<address>(?:https?|ftp)://${addressTail}+)`,
    String.raw`(?<doi>(?<![\w.])(?:doi:\s?)?10\.\d{4,9}/${addressTail}+)`,
    String.raw`(?<![\w./-])(?:arxiv\s?:\s?|abs/)(?<named>(?:${oldId}|${newId}))${subject}`,
    String.raw`(?<![\w./:@-])(?<old>${oldId})${subject}`,
    String.raw`(?<![\w./@-])(?<bareAddress>(?:[a-z0-9-]+\.)+[a-z]{2,}/${addressTail}+)`,
    String.raw`(?<![\w.,/=%@#$+&-])(?<bare>${newId})${subject}`,
  ].join("|"),
  "gi",
);

/** Every id in free text: addresses, `arXiv:` forms, DOIs and bare new-style ids; in order, without overlaps. */
export function findArxivIds(text: string): FoundArxivId[] {
  const found: FoundArxivId[] = [];
  for (const match of text.matchAll(candidates)) {
    const groups = match.groups!;
    const loose = groups.address ?? groups.bareAddress ?? groups.doi;
    const length = loose === undefined ? match[0].length : match[0].replace(/[.,;:!?*_~]+$/, "").length;
    const id = idOfCandidate(groups, match[0].slice(0, length));
    if (id) found.push({ id, span: span(match.index, match.index + length) });
  }
  return found;
}

function idOfCandidate(groups: Record<string, string | undefined>, whole: string): ArxivId | undefined {
  const part =
    groups.address !== undefined || groups.bareAddress !== undefined
      ? idPartOfAddress(whole)
      : groups.doi !== undefined
        ? idPartOfDoi(whole)
        : (groups.named ?? groups.old ?? groups.bare);
  const reading = part === undefined ? undefined : readIdText(part);
  return reading?.ok ? reading.id : undefined;
}

/** arXiv registers `10.48550/arXiv.ID` for each paper; other DOIs give undefined. */
export function idPartOfDoi(doi: string): string | undefined {
  return /^(?:doi:\s?)?10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1];
}
