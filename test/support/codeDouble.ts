// A stand-in for Papers with Code and Hugging Face on loopback, in the shapes that were recorded of them.
// Source of the shapes: huggingface/pwc-cli, tests/test_cli.py; huggingface/skills, huggingface-papers/SKILL.md.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** `too-many`: 429; `broken`: 500; `page`: 200 with HTML; `odd`: fields of wrong types; `other`: another paper; `slow`: no answer. */
export type CodeFault = "too-many" | "broken" | "page" | "odd" | "other" | "slow";

export interface CodeDouble {
  readonly papersWithCode: string;
  readonly huggingFace: string;
  /** Path and query of each request. */
  readonly requests: readonly string[];
  /** Until it is set to undefined. */
  set(fault: CodeFault | undefined): void;
  close(): Promise<void>;
}

const withCode: Readonly<Record<string, object>> = {
  "2006.10739": {
    repositories: [
      { url: "https://github.com/somebody/else", is_official: false },
      { url: "https://github.com/tancik/fourier-feature-networks", is_official: true },
    ],
  },
  "1706.03762": { repositories: [{ url: "https://github.com/somebody/attention", is_official: false }] },
  "1803.03635": { repositories: [{ url: "javascript:alert(1)", is_official: true }] },
};

const onHub: Readonly<Record<string, object>> = {
  "2006.10739": {
    githubRepo: "https://github.com/tancik/fourier-feature-networks.git",
    githubRepoAddedBy: "user",
  },
  "1706.03762": { githubRepo: "https://github.com/somebody/attention", githubRepoAddedBy: "auto" },
  "1803.03635": { upvotes: 3 },
};

export async function startCodeDouble(): Promise<CodeDouble> {
  const requests: string[] = [];
  let fault: CodeFault | undefined;
  const server = createServer((request, response) => {
    requests.push(request.url!);
    const [, service, id = ""] = /^\/(pwc|hf)\/papers\/([\d.]+)/.exec(request.url!) ?? [];
    answer(response, (service === "pwc" ? withCode : onHub)[id], id, fault);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    papersWithCode: `${address}/pwc`,
    huggingFace: `${address}/hf`,
    requests,
    set(next) {
      fault = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(
  response: ServerResponse,
  paper: object | undefined,
  id: string,
  fault: CodeFault | undefined,
): void {
  if (fault === "too-many") send(response, 429, { error: "Too many requests" });
  else if (fault === "broken") send(response, 500, {});
  else if (fault === "page") response.writeHead(200, { "content-type": "text/html" }).end("<html></html>");
  else if (fault === "odd") send(response, 200, { id, arxiv_id: id, repositories: "none", githubRepo: 7 });
  else if (fault === "slow") return;
  else if (!paper) send(response, 404, { error: "Paper not found" });
  else send(response, 200, { id: fault === "other" ? "1001.0001" : id, title: "A Paper", ...paper });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
