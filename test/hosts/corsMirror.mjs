// A mirror of the arXiv double, for the suite: web pages may read its answers, as those of arXiv itself they may not, and
// the suite can make it fall silent.
import { once } from "node:events";
import { createServer } from "node:http";

/**
 * `endpoint` lets web pages read its answers; the same with `closed` for `open` in its path does not. A GET of `/mood/down`
 * breaks off all connections that ask for papers from then on, one of `/mood/slow` leaves them without an answer, and one of
 * `/mood/well` ends that.
 * @param {string} double the double's own endpoint
 */
export async function startCorsMirror(double) {
  let mood = "well";
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", double);
    if (pathname.startsWith("/mood/")) {
      mood = pathname.slice("/mood/".length);
      response.writeHead(204, { "access-control-allow-origin": "*" }).end();
      return;
    }
    if (mood === "down") request.socket.destroy();
    if (mood !== "well") return;
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
