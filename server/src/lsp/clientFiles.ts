// The list's own file and its siblings where there is no disk: the client reads the files of its workspace.
import { listFileName } from "../config/listFile.ts";
import type { FoundListFile } from "./listFiles.ts";
import type { FindMarkdownAnswer, ReadFileAnswer } from "./protocol.ts";
import type { ServerPorts } from "./session.ts";
import type { SiblingText } from "./siblings.ts";
import type { MarkdownPorts } from "./workspaceLists.ts";

/** May reject, where the client does not know the request; then there are no files. */
type ReadFile = (uri: string) => Promise<ReadFileAnswer>;

/** These ports never reject either; the client knows its folders. */
export function clientMarkdown(find: () => Promise<FindMarkdownAnswer>, readFile: ReadFile): MarkdownPorts {
  return {
    findMarkdown: () => find().catch(() => []),
    readMarkdown: async (uri) => {
      const answer = await readFile(uri).catch(() => undefined);
      return answer?.status === "read" ? answer.text : undefined;
    },
  };
}

/** These ports never reject. A file that is open goes by the name and the text that the editor has for it. */
export function clientFiles(readFile: ReadFile): Pick<ServerPorts, "findListFile" | "readSiblings"> {
  const read = (uri: string) => readFile(uri).catch((): ReadFileAnswer => ({ status: "outside" }));
  return {
    async findListFile(listUri, open) {
      const openFiles = new Map(open.map((document) => [comparable(document.uri), document]));
      for (const uri of placesOfListFile(listUri)) {
        const document = openFiles.get(comparable(uri));
        if (document) return { uri: document.uri, text: document.getText() };
        const answer = await read(uri);
        if (answer.status === "outside") return undefined;
        if (answer.status !== "absent") return foundAs(uri, answer);
      }
      return undefined;
    },

    async readSiblings(listUri, { uri: listFileUri, files }, open) {
      const openLists = new Map(open.map((document) => [comparable(document.uri), document]));
      const texts = files.map(async (file): Promise<SiblingText[]> => {
        const uri = siblingUri(listFileUri, file);
        if (uri === undefined || comparable(uri) === comparable(listUri)) return [];
        const document = openLists.get(comparable(uri));
        if (document) return [{ file, uri: document.uri, text: document.snapshot.text() }];
        const answer = await read(uri);
        return answer.status === "read" ? [{ file, uri, text: answer.text }] : [];
      });
      return (await Promise.all(texts)).flat();
    },
  };
}

function foundAs(uri: string, answer: Extract<ReadFileAnswer, { status: "read" | "failed" }>): FoundListFile {
  return answer.status === "read" ? { uri, text: answer.text } : { uri, problem: answer.message };
}

/** In the list's folder, then in each one above it. None for a document that is no file, such as a new one. */
function* placesOfListFile(listUri: string): Generator<string> {
  if (!URL.canParse(listFileName, listUri)) return;
  let place = new URL(listFileName, listUri).href;
  for (;;) {
    yield place;
    const above = new URL(`../${listFileName}`, place).href;
    if (above === place) return;
    place = above;
  }
}

/** Relative to the folder of the list's own file; what is `?` or `#` in an address is part of a file's name. */
function siblingUri(listFileUri: string, file: string): string | undefined {
  const path = file.split("/").map(encodeURIComponent).join("/");
  return URL.canParse(path, listFileUri) ? new URL(path, listFileUri).href : undefined;
}

/** The same for addresses of one file: editors differ in what they escape. */
export function comparable(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
