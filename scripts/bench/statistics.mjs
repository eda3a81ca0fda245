// Medians and percentiles: a noisy machine spoils means.

/** @param {readonly number[]} values @returns {number | undefined} undefined of nothing */
export function median(values) {
  return percentile(values, 0.5);
}

/**
 * The smallest value that `share` of all are not above.
 * @param {readonly number[]} values
 * @param {number} share 0 to 1
 * @returns {number | undefined} undefined of nothing
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** The values that are there. @template T @param {readonly (T | undefined)[]} values @returns {T[]} */
export function present(values) {
  return /** @type {T[]} */ (values.filter((value) => value !== undefined));
}
