// The commands that ask arXiv and others, or look after what they answered: bundled apart from the rest, and loaded when
// one of them is asked for.
export { addCommand } from "./add.ts";
export { cacheCommand } from "./cache.ts";
export { verifyCommand } from "./verify.ts";
