// The options about sources beside arXiv, and the sources that they ask for.
import { version } from "../../../package.json";
import type { Patience } from "../papers/arxivAsk.ts";
import type { CodeSource } from "../papers/codeSource.ts";
import {
  createNodeCrossref,
  createNodeHuggingFace,
  createNodePapersWithCode,
  createNodeSemanticScholar,
  type NodeServiceOptions,
} from "../papers/otherServices.node.ts";
import type { VenueSource } from "../papers/venueSource.ts";
import { cacheFolderOf } from "./arxivOptions.ts";
import type { Option, Request } from "./command.ts";

/** In the order in which they are asked: a publisher knows best what it has published. */
const venueServices: readonly Service<VenueSource>[] = [
  { name: "crossref", create: createNodeCrossref },
  { name: "semantic-scholar", create: createNodeSemanticScholar },
];

/** The surer one first. */
const codeServices: readonly Service<CodeSource>[] = [
  { name: "papers-with-code", create: createNodePapersWithCode },
  { name: "hugging-face", create: createNodeHuggingFace },
];

interface Service<Source> {
  readonly name: string;
  create(options: NodeServiceOptions): Source | undefined;
}

const names = [...venueServices, ...codeServices].map(({ name }) => name);

export const alsoOption: Option = {
  name: "also",
  value: "SOURCE",
  choices: names,
  repeated: true,
  summary: "where to ask for venues that papers do not name, or code; it is told which papers the list holds",
};

export const otherSourceOptions: readonly Option[] = names.map((name) => ({
  name: `${name}-endpoint`,
  value: "URL",
  summary: `another address of the API of ${name}`,
}));

export interface OtherSources {
  readonly venueSources: readonly VenueSource[];
  readonly codeSources: readonly CodeSource[];
}

/** None unless asked for; one plain sentence where an option is wrong. */
export function readOtherSources(request: Request, patience: Patience): OtherSources | string {
  const venueSources = wanted(venueServices, request, patience);
  if (typeof venueSources === "string") return venueSources;
  const codeSources = wanted(codeServices, request, patience);
  return typeof codeSources === "string" ? codeSources : { venueSources, codeSources };
}

function wanted<Source>(
  services: readonly Service<Source>[],
  request: Request,
  patience: Patience,
): Source[] | string {
  const { lists, values } = request;
  const sources: Source[] = [];
  for (const { name, create } of services) {
    if (!lists.get("also")?.includes(name)) continue;
    const endpoint = values.get(`${name}-endpoint`);
    const userAgent = `paper-list/${version}`;
    const source = create({ endpoint, userAgent, patience, cacheFolder: cacheFolderOf(request) });
    if (source === undefined) return `"${endpoint}" is not the address of an API.`;
    sources.push(source);
  }
  return sources;
}
