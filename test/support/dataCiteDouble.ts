// A stand-in for DataCite's records of arXiv papers on loopback; web pages may read its answers, as they may DataCite's.
// Shapes: DataCite's REST API and metadata schema 4; values are those of papers.json.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type PaperVersion, storedPapers, versionAsked } from "./arxivDoublePapers.ts";

/** `too-many`: 429 with Retry-After; `broken`: 500; `page`: 200 with HTML; `odd`: fields of wrong types; `slow`: no answer. */
export type DataCiteFault = "too-many" | "broken" | "page" | "odd" | "slow";

export interface DataCiteDouble {
  /** `http://127.0.0.1:PORT` */
  readonly endpoint: string;
  /** Path and query of each request, decoded. */
  readonly requests: readonly string[];
  /** For the next `times` requests; without a number until it is set to undefined. */
  set(fault: DataCiteFault | undefined, times?: number): void;
  close(): Promise<void>;
}

function record(paper: PaperVersion): object {
  const names = paper.authors.map((name) => {
    const [, given, family] = /^(.*) (\S+)$/.exec(name) ?? [];
    if (given === undefined) return { name, nameType: "Organizational", affiliation: [] };
    return {
      name: `${family}, ${given}`,
      nameType: "Personal",
      givenName: given,
      familyName: family,
      affiliation: [],
    };
  });
  const attributes = {
    doi: `10.48550/arxiv.${paper.id}`,
    creators: names,
    titles: [{ title: paper.title }],
    publisher: "arXiv",
    publicationYear: Number(paper.published.slice(0, 4)),
    subjects: [
      ...paper.categories.map((it) => ({ subject: `Some Field (${it})`, subjectScheme: "arXiv" })),
      {
        subject: "FOS: Computer and information sciences",
        subjectScheme: "Fields of Science and Technology (FOS)",
      },
    ],
    dates: [
      { date: paper.published, dateType: "Submitted", dateInformation: "v1" },
      { date: paper.updated, dateType: "Updated", dateInformation: "v1" },
      { date: paper.published.slice(0, 7), dateType: "Available", dateInformation: "v1" },
    ],
    descriptions: [
      { description: paper.abstract, descriptionType: "Abstract" },
      ...(paper.comment ? [{ description: paper.comment, descriptionType: "Other" }] : []),
    ],
    relatedIdentifiers: paper.doi
      ? [
          {
            relationType: "IsVersionOf",
            relatedIdentifier: paper.doi.split(" ")[0],
            relatedIdentifierType: "DOI",
          },
        ]
      : [],
    url: `https://arxiv.org/abs/${paper.id}`,
    state: "findable",
  };
  return { id: attributes.doi, type: "dois", attributes };
}

export async function startDataCiteDouble(): Promise<DataCiteDouble> {
  const requests: string[] = [];
  let fault: DataCiteFault | undefined;
  let left = 0;
  const server = createServer((request, response) => {
    requests.push(decodeURIComponent(request.url!));
    response.setHeader("access-control-allow-origin", "*");
    answer(response, decodeURIComponent(request.url!), left-- > 0 ? fault : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    set(next, times = Number.POSITIVE_INFINITY) {
      fault = next;
      left = times;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(response: ServerResponse, asked: string, fault: DataCiteFault | undefined): void {
  const ids = [...asked.matchAll(/10\.48550\/arxiv\.([a-z\-/]*[\d.]+)/gi)].map((match) =>
    match[1]!.toLowerCase(),
  );
  const records = ids.flatMap((id) => versionAsked(storedPapers, id) ?? []).map(record);
  const isPage = asked.startsWith("/dois?query=");
  if (fault === "too-many") response.writeHead(429, { "retry-after": "3" }).end();
  else if (fault === "broken") response.writeHead(500).end("Internal Server Error");
  else if (fault === "page") response.writeHead(200, { "content-type": "text/html" }).end("<html></html>");
  else if (fault === "odd")
    send(response, 200, { data: [7, null, { attributes: { doi: 3 } }, { attributes: [] }] });
  else if (fault === "slow") return;
  else if (isPage) send(response, 200, { data: records.reverse(), meta: { total: records.length } });
  else if (records[0]) send(response, 200, { data: records[0] });
  else
    send(response, 404, {
      errors: [{ status: "404", title: "The resource you are looking for doesn't exist." }],
    });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
