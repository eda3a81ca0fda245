// What the arXiv double sends in place of a feed where a fault asks for it.
import type { Answer } from "./arxivDoubleAnswer.ts";
import type { Fault } from "./arxivDoubleFaults.ts";
import { errorFeed, feedOf } from "./arxivDoubleFeed.ts";
import { storedPapers, versionAsked } from "./arxivDoublePapers.ts";

const atom = "application/atom+xml; charset=utf-8";

/** `asked` is the first id of the question; undefined where the fault is of another kind. */
export function oddAnswer(fault: Fault, asked: string): Answer | undefined {
  switch (fault) {
    case "wrong-path":
      return { status: 404, type: "text/plain", body: "Not Found" };
    case "malformed":
      return { status: 400, type: atom, body: errorFeed(`incorrect id format for ${asked}`) };
    case "page":
      return { status: 200, type: "text/html", body: "<!doctype html><html><body><p>Maintenance<br></body>" };
    case "nothing":
      return { status: 200, type: atom, body: "" };
    case "entity-bomb":
      return { status: 200, type: atom, body: feedWith(asked, bomb(), "&e9;") };
    case "external-entity":
      return { status: 200, type: atom, body: feedWith(asked, externalEntity, "&file;") };
    case "deep":
      return { status: 200, type: atom, body: `${"<feed>".repeat(100_000)}${"</feed>".repeat(100_000)}` };
    case "other-paper":
      return { status: 200, type: atom, body: feedFor(asked === "1412.6980" ? "1706.03762" : "1412.6980") };
    default:
      return undefined;
  }
}

const externalEntity = '<!DOCTYPE feed [<!ENTITY file SYSTEM "file:///etc/hostname">]>';

/** Ten entities, each of them the one before ten times: a thousand million letters. */
function bomb(): string {
  const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  return `<!DOCTYPE feed [<!ENTITY e0 "boom">${entities.join("")}]>`;
}

/** The right paper, but for its title. */
function feedWith(asked: string, documentType: string, title: string): string {
  return feedFor(asked)
    .replace("?>", `?>${documentType}`)
    .replace(/(<entry>[\s\S]*?<title>)[^<]*/, `$1${title}`);
}

function feedFor(id: string): string {
  const paper = versionAsked(storedPapers, id);
  const echo = { searchQuery: "", idList: id, start: 0, maxResults: 1 };
  return feedOf(echo, paper ? [paper] : [], 1, "new");
}
