// Values by what was measured, on which document and of which program: what the table is made of.
import { median, present } from "./statistics.mjs";

/** @typedef {import("./documents.mjs").DocumentName} DocumentName */

/** One round's value of ours, and of the peer's in the same round. @typedef {{ ours: number, peer: number | undefined }} Pair */

export class Measurements {
  /** @type {Map<string, Pair[]>} */
  #pairs = new Map();

  /** Nothing is kept where ours is unknown. @param {string} id @param {DocumentName} document @param {number | undefined} ours @param {number} [peer] */
  add(id, document, ours, peer) {
    if (ours === undefined) return;
    const key = `${id} ${document}`;
    this.#pairs.set(key, [...(this.#pairs.get(key) ?? []), { ours, peer }]);
  }

  /**
   * Medians over the rounds, the ratio that of the rounds' ratios; undefined where nothing was measured.
   * @param {string} id
   * @param {DocumentName} document
   */
  of(id, document) {
    const pairs = this.#pairs.get(`${id} ${document}`);
    const ours = median(pairs?.map((pair) => pair.ours) ?? []);
    if (!pairs || ours === undefined) return undefined;
    const ratios = pairs.map(({ ours, peer }) => (peer === undefined ? undefined : ours / peer));
    return {
      ours,
      peer: median(present(pairs.map(({ peer }) => peer))),
      ratio: median(present(ratios)),
    };
  }
}
