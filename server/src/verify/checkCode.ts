// Code: where a source says it is, for an entry that links none.
import { insert } from "../base/textEdit.ts";
import type { Entry } from "../model/entry.ts";
import { type PlacedEntry, place } from "../model/list.ts";
import type { CodeTestimony } from "../papers/codeSource.ts";
import { printLink } from "../print/printHead.ts";
import type { Finding, Fix } from "../rules/rule.ts";
import type { PrintStyle } from "../style/printStyle.ts";
import { credit } from "./evidence.ts";

export const codeRule = "verify-code";

/** True where a link calls itself code, or leads to where code is. */
export function linksCode({ links }: Entry): boolean {
  return links.some(
    ({ label, url }) =>
      /\b(?:code|github|gitlab|implementation|repo(?:sitory)?|pytorch|tensorflow|jax|official)\b/i.test(
        label.text,
      ) ||
      /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|[\w-]+\.github\.io)\b/i.test(
        url.text,
      ),
  );
}

/** A guess is a hint, and says so. */
export function checkCode(entry: PlacedEntry, code: CodeTestimony, style: PrintStyle): Finding[] {
  const { links, title } = entry.it;
  if (linksCode(entry.it)) return [];
  const words = code.sure ? "The code of the paper is at" : "The code of the paper may be at";
  const doubt = code.sure ? "" : ", which is a guess of the service";
  const at = place(links.at(-1)?.span ?? title.span, entry);
  const fix = linkFix(entry, code.url, style);
  return [
    {
      rule: codeRule,
      severity: code.sure ? "information" : "hint",
      span: at,
      message: `${words} ${code.url} (${credit(code)}${doubt}).`,
      ...(fix && { fix }),
    },
  ];
}

/** Behind the last link, in the list's own form; on a line of its own where the last link has one. */
function linkFix(entry: PlacedEntry, url: string, style: PrintStyle): Fix | undefined {
  const last = entry.it.links.at(-1);
  if (!last || (style.titleIsLink && entry.it.links.length === 1)) return undefined;
  const { source } = entry.it;
  const before = /[^\r\n]*$/.exec(source.slice(0, last.span.start))![0];
  const isAlone = before.trim() === "";
  const separator = isAlone ? style.lineBreak + before : style.linkSeparator.replace(/\s*\n\s*/g, " ");
  const text = separator + printLink({ kind: "code", url }, style);
  return { title: `Link to ${url}`, safe: false, edits: [insert(place(last.span, entry).end, text)] };
}
