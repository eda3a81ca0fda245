// What the suite uses of `node:assert/strict`, for a host without Node. In Node the suite runs on the real one, so what
// this is too coarse to tell apart is told there.

/** @param {unknown} value @param {string} [message] */
export function ok(value, message) {
  if (!value) fail(message ?? `${shown(value)} is not true`);
}

/** @param {unknown} actual @param {unknown} expected @param {string} [message] */
export function equal(actual, expected, message) {
  if (!Object.is(actual, expected)) fail(message ?? `${shown(actual)} is not ${shown(expected)}`);
}

/** @param {unknown} actual @param {unknown} unexpected @param {string} [message] */
export function notEqual(actual, unexpected, message) {
  if (Object.is(actual, unexpected)) fail(message ?? `it is ${shown(actual)}`);
}

/** Of what JSON can hold. @param {unknown} actual @param {unknown} expected @param {string} [message] */
export function deepEqual(actual, expected, message) {
  if (shown(actual) !== shown(expected)) fail(message ?? `${shown(actual)} is not ${shown(expected)}`);
}

/** @param {string} text @param {RegExp} pattern @param {string} [message] */
export function match(text, pattern, message) {
  if (!pattern.test(text)) fail(message ?? `${shown(text)} does not match ${pattern}`);
}

/** @param {string} message */
function fail(message) {
  throw new Error(message);
}

/** @param {unknown} value */
function shown(value) {
  return JSON.stringify(value, undefined, 1) ?? String(value);
}
