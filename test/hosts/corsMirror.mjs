// A mirror of the arXiv double that web pages may read, as arXiv itself may not be; and the double as it is, beside it.
import { once } from "node:events";
import { createServer } from "node:http";

/**
 * `endpoint` lets web pages read its answers; the same with `closed` for `open` in its path does not.
 * @param {string} double the double's own endpoint
 */
export async function startCorsMirror(double) {
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", double);
    const answer = await fetch(double + search, { headers: { accept: request.headers.accept ?? "*/*" } });
    const type = answer.headers.get("content-type") ?? "text/plain";
    const open = pathname === "/open" ? { "access-control-allow-origin": "*" } : {};
    response.writeHead(answer.status, { "content-type": type, ...open });
    response.end(await answer.text());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    endpoint: `http://127.0.0.1:${port}/open`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
