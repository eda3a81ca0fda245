// What has been asked before: the port, a memory of it, and one cache in front of another.
import { LRUCache } from "lru-cache";
import type { ArxivId } from "../model/arxivId.ts";
import type { Paper } from "../model/paper.ts";

export interface Remembered {
  /** When it was learnt, milliseconds since 1970. */
  readonly time: number;
  /** Undefined where the service said that there is no such paper. */
  readonly paper: Paper | undefined;
}

/** Neither method rejects: a cache that fails is a cache that holds nothing. */
export interface PaperCache {
  get(key: string): Promise<Remembered | undefined>;
  put(key: string, remembered: Remembered): Promise<void>;
}

/** Texts by key, wherever they are kept. Neither method rejects. */
export interface TextStore {
  get(key: string): Promise<string | undefined>;
  put(key: string, text: string): Promise<void>;
}

/** `2003.01054` for the latest version, `2003.01054v2` for a certain one. */
export function cacheKey(id: ArxivId): string {
  return id.version === undefined ? id.id : `${id.id}v${id.version}`;
}

const hour = 3_600_000;

/** arXiv asks for at most one question a day; that a paper does not exist (yet) holds for an hour. */
export function isFresh(remembered: Remembered, now: number): boolean {
  const age = now - remembered.time;
  return age >= 0 && age < (remembered.paper ? 24 * hour : hour);
}

/** Remembers the `size` papers used last, for the life of the process. */
export function memoryCache(size = 1000): PaperCache {
  const papers = new LRUCache<string, Remembered>({ max: size });
  return {
    async get(key) {
      return papers.get(key);
    },
    async put(key, remembered) {
      papers.set(key, remembered);
    },
  };
}

/** Asks `front` first and fills it from `back`. */
export function layeredCache(front: PaperCache, back: PaperCache): PaperCache {
  return {
    async get(key) {
      const near = await front.get(key);
      if (near) return near;
      const far = await back.get(key);
      if (far) await front.put(key, far);
      return far;
    },
    async put(key, remembered) {
      await Promise.all([front.put(key, remembered), back.put(key, remembered)]);
    },
  };
}
