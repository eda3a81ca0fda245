// A stand-in for Crossref's works by DOI on loopback, in the shapes that were recorded of it.
// Source of the shapes: sckott/habanero, test/cassettes; values of the works are their public metadata.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** `too-many`: 429 with Retry-After; `broken`: 500; `page`: 200 with HTML; `odd`: fields of wrong types; `slow`: no answer. */
export type CrossrefFault = "too-many" | "broken" | "page" | "odd" | "slow";

export interface CrossrefDouble {
  /** `http://127.0.0.1:PORT` */
  readonly endpoint: string;
  /** The DOIs of each request. */
  readonly requests: readonly (readonly string[])[];
  /** For the next `times` requests; without a number until it is set to undefined. */
  set(fault: CrossrefFault | undefined, times?: number): void;
  close(): Promise<void>;
}

const date = (...parts: number[]) => ({ "date-parts": [parts] });

const works: readonly object[] = [
  {
    DOI: "10.1109/CVPR.2016.90",
    type: "proceedings-article",
    "container-title": ["2016 IEEE Conference on Computer Vision and Pattern Recognition (CVPR)"],
    event: {
      name: "2016 IEEE Conference on Computer Vision and Pattern Recognition (CVPR)",
      location: "Las Vegas, NV, USA",
    },
    issued: date(2016, 6),
  },
  {
    DOI: "10.1007/978-3-030-58452-8_24",
    type: "book-chapter",
    "container-title": ["Lecture Notes in Computer Science", "Computer Vision – ECCV 2020"],
    "published-print": date(2020),
    issued: date(2020),
  },
  {
    DOI: "10.1073/pnas.1903070116",
    type: "journal-article",
    "container-title": ["Proceedings of the National Academy of Sciences"],
    "published-online": date(2019, 7, 24),
    "published-print": date(2019, 8, 6),
    issued: date(2019, 7, 24),
  },
  {
    DOI: "10.1103/PhysRevX.9.031003",
    type: "journal-article",
    "container-title": ["Physical Review X"],
    "published-online": date(2019, 7, 2),
    issued: date(2019, 7, 2),
  },
  {
    DOI: "10.1007/978-3-000-00000-0_1",
    type: "book-chapter",
    "container-title": ["Lecture Notes in Computer Science", "Things That Nobody Knows"],
    issued: date(2021),
  },
  {
    DOI: "10.1101/2020.01.01.000001",
    type: "posted-content",
    "container-title": ["NeurIPS 2020"],
    issued: date(2020),
  },
];

export async function startCrossrefDouble(): Promise<CrossrefDouble> {
  const requests: string[][] = [];
  let fault: CrossrefFault | undefined;
  let left = 0;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, "http://localhost");
    const dois = (searchParams.get("filter") ?? "")
      .split(",")
      .map((it) => it.replace(/^doi:/, "").toLowerCase());
    requests.push(dois);
    if (pathname !== "/works") return void response.writeHead(404).end("Resource not found.");
    answer(response, dois, left-- > 0 ? fault : undefined);
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

function answer(response: ServerResponse, dois: readonly string[], fault: CrossrefFault | undefined): void {
  const items = works.filter((work) => "DOI" in work && dois.includes(String(work.DOI).toLowerCase()));
  if (fault === "too-many") response.writeHead(429, { "retry-after": "2" }).end();
  else if (fault === "broken") response.writeHead(500).end("Internal Server Error");
  else if (fault === "page") response.writeHead(200, { "content-type": "text/html" }).end("<html></html>");
  else if (fault === "odd")
    send(response, [7, null, { DOI: 3 }, { DOI: dois[0], "container-title": "NeurIPS", event: 5 }]);
  else if (fault !== "slow") send(response, [...items].reverse());
}

function send(response: ServerResponse, items: readonly unknown[]): void {
  const body = { status: "ok", "message-type": "work-list", "message-version": "1.0.0" };
  const message = { facets: {}, "total-results": items.length, items, "items-per-page": 20 };
  response.writeHead(200, { "content-type": "application/json", "access-control-allow-origin": "*" });
  response.end(JSON.stringify({ ...body, message }));
}
