// What VS Code's Markdown extension answers to its language server, which has no parser and no file system of its own.

/** @typedef {import("./openText.mjs").OpenText} OpenText */
/** @typedef {{ parse(text: string, environment: object): unknown[] }} MarkdownParser */

/** A document is parsed once a version, as the extension does. @param {MarkdownParser} parser */
export function markdownClient(parser) {
  /** @param {OpenText} document @param {string} uri @returns {(method: string, params: any) => unknown} */
  return (document, uri) => {
    /** @type {{ version: number, tokens: unknown[] } | undefined} */
    let parsed;
    return (method, params) => {
      switch (method) {
        case "markdown/parse": {
          if (typeof params.text === "string") return parser.parse(params.text, {});
          if (params.uri !== uri) return [];
          if (parsed?.version !== document.version) {
            parsed = { version: document.version, tokens: parser.parse(document.text, {}) };
          }
          return parsed.tokens;
        }
        case "markdown/findMarkdownFilesInWorkspace":
          return [uri];
        case "markdown/fs/readDirectory":
        case "markdown/fs/readFile":
          return [];
        default:
          return undefined;
      }
    };
  };
}
