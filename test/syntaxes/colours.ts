// Colours a text as an editor would: the injected grammar on top of a Markdown grammar, run by VS Code's own engine.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar } from "vscode-textmate";
import { lineContentEnd, lineStarts } from "../../server/src/base/lines.ts";
import type { Span } from "../../server/src/base/span.ts";
import { markRanges } from "../support/marks.ts";

const root = join(import.meta.dirname, "../..");
const hosts = join(root, ".hosts");
/** VS Code's own extensions, in the code-server that `npm test` sets up; its version is in the folder's name. */
const extensions = join(
  hosts,
  (existsSync(hosts) ? readdirSync(hosts) : []).find((name) => name.startsWith("code-server-")) ?? "absent",
  "node_modules/code-server/lib/vscode/extensions",
);

/** Scope name to grammar file: the small Markdown of this folder. */
export const smallMarkdown: Readonly<Record<string, string>> = {
  "text.html.markdown": join(import.meta.dirname, "markdown.tmLanguage.json"),
};

/** Scope name to grammar file: what VS Code itself ships, where `npm test` has set it up. */
export const realMarkdown: Readonly<Record<string, string>> = {
  "text.html.markdown": join(extensions, "markdown-basics/syntaxes/markdown.tmLanguage.json"),
  "text.html.derivative": join(extensions, "html/syntaxes/html-derivative.tmLanguage.json"),
  "text.html.basic": join(extensions, "html/syntaxes/html.tmLanguage.json"),
};

export const hasRealMarkdown = Object.values(realMarkdown).every((file) => existsSync(file));

const injection = "paper-list.injection";
const injectionFile = join(root, "syntaxes/paper-list.injection.tmLanguage.json");

/** A Markdown grammar; with our injection, or as it is without. */
export async function loadMarkdown(
  files: Readonly<Record<string, string>>,
  injected = true,
): Promise<IGrammar> {
  const registry = new textmate.Registry({
    onigLib: regularExpressions(),
    getInjections: () => (injected ? [injection] : []),
    loadGrammar: async (scope) => {
      const file = scope === injection ? injectionFile : files[scope];
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, "utf8"), file);
    },
  });
  const grammar = await registry.loadGrammar("text.html.markdown");
  if (grammar === null) throw new Error("the Markdown grammar is missing");
  return grammar;
}

/** A stretch of one line and every scope on it, outermost first. */
export interface ColouredSpan {
  readonly span: Span;
  readonly scopes: readonly string[];
}

/** All tokens of a text; spans are offsets in it and never hold a line break. */
export function colour(grammar: IGrammar, text: string): ColouredSpan[] {
  let state = textmate.INITIAL;
  return lineStarts(text).flatMap((start) => {
    const line = text.slice(start, lineContentEnd(text, start));
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map((token) => ({
        span: { start: start + token.startIndex, end: start + Math.min(token.endIndex, line.length) },
        scopes: token.scopes,
      }))
      .filter(({ span }) => span.start < span.end);
  });
}

/** The text with marks around every stretch that has the scope; stretches that touch are one. */
export function marked(grammar: IGrammar, text: string, scope: string): string {
  const found: { start: number; end: number }[] = [];
  for (const { span, scopes } of colour(grammar, text)) {
    if (!scopes.includes(scope)) continue;
    const last = found.at(-1);
    if (last?.end === span.start) last.end = span.end;
    else found.push({ ...span });
  }
  return markRanges(text, found);
}

async function regularExpressions() {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  await oniguruma.loadWASM(readFileSync(wasm));
  return {
    createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  };
}
