// The options about sources of venues beside arXiv, and the sources that they ask for.
import { version } from "../../../package.json";
import type { Patience } from "../papers/arxivAsk.ts";
import type { VenueSource } from "../papers/venueSource.ts";
import { createNodeCrossref, createNodeSemanticScholar } from "../papers/venueSources.node.ts";
import type { Option, Request } from "./command.ts";

/** In the order in which they are asked: a publisher knows best what it has published. */
const sources = [
  { name: "crossref", create: createNodeCrossref },
  { name: "semantic-scholar", create: createNodeSemanticScholar },
] as const;

export const alsoOption: Option = {
  name: "also",
  value: "SOURCE",
  choices: sources.map(({ name }) => name),
  repeated: true,
  summary: "where to ask for venues of papers that name none; the source is told which papers the list holds",
};

export const venueSourceOptions: readonly Option[] = [
  { name: "crossref-endpoint", value: "URL", summary: "another address of the Crossref API" },
  {
    name: "semantic-scholar-endpoint",
    value: "URL",
    summary: "another address of Semantic Scholar's Graph API",
  },
];

/** None unless asked for; one plain sentence where an option is wrong. */
export function readVenueSources({ lists, values }: Request, patience: Patience): VenueSource[] | string {
  const wanted = sources.filter(({ name }) => lists.get("also")?.includes(name));
  const made: VenueSource[] = [];
  for (const { name, create } of wanted) {
    const endpoint = values.get(`${name}-endpoint`);
    const source = create({ endpoint, userAgent: `paper-list/${version}`, patience });
    if (!source) return `"${endpoint}" is not the address of an API.`;
    made.push(source);
  }
  return made;
}
