// The arXiv double as a program: `--port N --interval MILLISECONDS`; prints its endpoint and runs until it is ended.
import { parseArgs } from "node:util";
import { startArxivDouble } from "./arxivDouble.ts";

const { values } = parseArgs({
  options: { port: { type: "string", default: "0" }, interval: { type: "string", default: "3000" } },
});

startArxivDouble({ port: Number(values.port), interval: Number(values.interval) }).then((double) =>
  console.log(double.endpoint),
);
