// A stand-in for Semantic Scholar's batch request on loopback, in the shapes that were recorded of it.
// Source of the shapes: danielnsilva/semanticscholar, tests/data/*.yaml; values of the papers are their public metadata.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * `too-many`: 429 in the service's own words; `forbidden`: 403; `broken`: 500; `page`: 200 with HTML; `short`: an answer for
 * fewer papers than asked; `shuffled`: answers at the wrong places; `odd`: fields of wrong types; `slow`: none at all.
 */
export type ScholarFault =
  | "too-many"
  | "forbidden"
  | "broken"
  | "page"
  | "short"
  | "shuffled"
  | "odd"
  | "slow";

export interface ScholarDouble {
  /** `http://127.0.0.1:PORT/graph/v1` */
  readonly endpoint: string;
  readonly requests: readonly { readonly url: string; readonly ids: readonly string[] }[];
  /** For the next `times` requests; without a number until it is set to undefined. */
  set(fault: ScholarFault | undefined, times?: number): void;
  close(): Promise<void>;
}

const papers: Readonly<Record<string, object>> = {
  "1803.03635": paper(
    "1803.03635",
    "International Conference on Learning Representations",
    "conf/iclr/FrankleC19",
  ),
  "2006.10739": paper("2006.10739", "Neural Information Processing Systems", "conf/nips/TancikSMFRSRBN20"),
  "2102.00554": paper("2102.00554", "Journal of machine learning research", "journals/jmlr/HoeflerABDP21"),
  "1706.03762": paper("1706.03762", "Neural Information Processing Systems", "conf/nips/VaswaniSPUJGKP17"),
  // Only a preprint, and one whose venue the service has made up.
  "2003.01054": paper("2003.01054", "arXiv.org", "journals/corr/abs-2003-01054"),
  "1412.6980": paper("1412.6980", "Other Conferences", undefined),
  // The venue is of the published paper, the record of the preprint: the year is not known then.
  "1806.07572": paper("1806.07572", "Neural Information Processing Systems", "journals/corr/abs-1806-07572"),
  "1902.01996": paper("1902.01996", "International Conference on Machine Learning Workshops", undefined),
};

function paper(arxiv: string, venue: string, dblp: string | undefined): object {
  const id = "0123456789abcdef0123456789abcdef01234567";
  return {
    paperId: id,
    externalIds: {
      ...(dblp && { DBLP: dblp }),
      ArXiv: arxiv,
      DOI: `10.48550/arXiv.${arxiv}`,
      CorpusId: 12_345,
    },
    venue,
    publicationVenue:
      venue === "arXiv.org" ? null : { id, name: venue, type: "conference", alternate_names: [] },
    journal: { name: "ArXiv", volume: `abs/${arxiv}` },
  };
}

export async function startScholarDouble(): Promise<ScholarDouble> {
  const requests: { url: string; ids: string[] }[] = [];
  let fault: ScholarFault | undefined;
  let left = 0;
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request.setEncoding("utf8")) body += part;
    const ids = request.method === "POST" ? (JSON.parse(body).ids as string[]) : [];
    requests.push({ url: request.url!, ids });
    answer(response, ids, left-- > 0 ? fault : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graph/v1`,
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

function answer(response: ServerResponse, ids: readonly string[], fault: ScholarFault | undefined): void {
  const found = ids.map((id) => papers[id.replace("ARXIV:", "")] ?? null);
  if (ids.length > 500) send(response, 400, { error: "Too many ids" });
  else if (fault === "too-many")
    send(response, 429, { message: "Too Many Requests. Please wait and try again.", code: "429" });
  else if (fault === "forbidden") send(response, 403, { message: "Forbidden" });
  else if (fault === "broken") send(response, 500, { message: "Internal Server Error" });
  else if (fault === "page") response.writeHead(200, { "content-type": "text/html" }).end("<html></html>");
  else if (fault === "short") send(response, 200, found.slice(1));
  else if (fault === "shuffled") send(response, 200, [...found].reverse());
  else if (fault === "odd")
    send(
      response,
      200,
      ids.map((_, at) => [7, "x", [], { externalIds: 3, venue: {} }][at % 4]),
    );
  else if (fault !== "slow") send(response, 200, found);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json", "access-control-allow-origin": "*" });
  response.end(JSON.stringify(body));
}
