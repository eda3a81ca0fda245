// Reads a value of a JSON file as its spec says; what cannot be used is named at its place, and the rest counts.
import type { Node } from "jsonc-parser";
import type { Span } from "../base/span.ts";
import { nearestName } from "../rules/text/nearestName.ts";
import type { ListFileProblem } from "./listFile.ts";
import type { ListValue, MapValue, RecordValue, ValueSpec } from "./valueSpec.ts";

type Report = (problem: ListFileProblem) => void;

/**
 * The value: a record as an object with the keys of its spec, a map as a `Map`, a list as an array, each without what could
 * not be used. Undefined, and a problem, where nothing of it can. `path` is where it stands, for sentences.
 */
export function readValue(spec: ValueSpec, node: Node, path: string, report: Report): unknown {
  if (spec.type === "record") return readRecord(spec, node, path, report);
  if (spec.type === "map") return readMap(spec, node, path, report);
  if (spec.type === "list") return readList(spec, node, path, report);
  const wish = wishOf(spec, node.value);
  if (wish === undefined) return node.value;
  report(errorAt(node, `"${path}" must be ${wish}, not ${shown(node)}.`));
  return undefined;
}

export function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

/** What is asked for, where it is not what stands there. */
function wishOf(
  spec: Exclude<ValueSpec, RecordValue | MapValue | ListValue>,
  value: unknown,
): string | undefined {
  if (spec.type === "flag") return typeof value === "boolean" ? undefined : "true or false";
  if (spec.type === "choice") {
    if (spec.choices.some((choice) => choice === value)) return undefined;
    return `one of ${spec.choices.map((choice) => JSON.stringify(choice)).join(", ")}`;
  }
  if (spec.type === "number") {
    const { minimum, maximum } = spec;
    const fits = Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
    return fits ? undefined : `a whole number from ${minimum} to ${maximum}`;
  }
  if (typeof value !== "string") return spec.form?.words ?? "a text";
  if (value === "" && !spec.mayBeEmpty) return spec.form?.words ?? "a text that is not empty";
  return spec.form && !new RegExp(spec.form.pattern).test(value) ? spec.form.words : undefined;
}

function readRecord(spec: RecordValue, node: Node, path: string, report: Report): object | undefined {
  const short = spec.short === undefined ? undefined : spec.keys[spec.short];
  if (short && node.type !== "object") {
    const value = readValue(short, node, path, report);
    return value === undefined ? undefined : { [spec.short!]: value };
  }
  const properties = propertiesOf(node, path, report);
  if (!properties) return undefined;
  const read: Record<string, unknown> = {};
  for (const [key, { name, value }] of properties) {
    const inner = Object.hasOwn(spec.keys, key) ? spec.keys[key] : undefined;
    if (!inner) report(errorAt(name, unknownKey(key, spec, path)));
    const found = inner && readValue(inner, value, joined(path, key), report);
    if (found !== undefined) read[key] = found;
  }
  const missing = spec.required?.find((key) => !properties.has(key));
  if (missing !== undefined) report(errorAt(node, `"${path}" has no "${missing}"; add it.`));
  return spec.required?.every((key) => key in read) === false ? undefined : read;
}

function readMap(spec: MapValue, node: Node, path: string, report: Report): object | undefined {
  const properties = propertiesOf(node, path, report);
  if (!properties) return undefined;
  const read = new Map<string, unknown>();
  for (const [key, { name, value }] of properties) {
    if (key === "") report(errorAt(name, `A ${spec.keyName} must have a name that is not empty.`));
    const found = key === "" ? undefined : readValue(spec.value, value, joined(path, key), report);
    if (found !== undefined) read.set(key, found);
  }
  return read;
}

function readList(spec: ListValue, node: Node, path: string, report: Report): unknown[] | undefined {
  if (node.type !== "array") {
    report(errorAt(node, `"${path}" must be a list in [ ], not ${shown(node)}.`));
    return undefined;
  }
  const items = (node.children ?? []).map((item, index) =>
    readValue(spec.item, item, `${path}[${index}]`, report),
  );
  return items.filter((item) => item !== undefined);
}

interface Property {
  readonly name: Node;
  readonly value: Node;
}

/** By key; of those that stand there twice the last counts, as everywhere with JSON. */
function propertiesOf(node: Node, path: string, report: Report): Map<string, Property> | undefined {
  if (node.type !== "object") {
    const where = path === "" ? "The file" : `"${path}"`;
    report(errorAt(node, `${where} must be an object in { }, not ${shown(node)}.`));
    return undefined;
  }
  const properties = new Map<string, Property>();
  for (const { children: [name, value] = [] } of node.children ?? []) {
    if (!name || !value) continue;
    const key = String(name.value);
    const before = properties.get(key);
    if (before) {
      const message = `"${joined(path, key)}" stands here a second time, and only this one counts; keep one of the two.`;
      report({ span: spanOf(name), severity: "warning", message });
    }
    properties.set(key, { name, value });
  }
  return properties;
}

function unknownKey(key: string, spec: RecordValue, path: string): string {
  const near = nearestName(key, Object.keys(spec.keys));
  const where = path === "" ? "" : ` in "${path}"`;
  const meant = near === undefined ? "" : ` Did you mean "${near}"?`;
  return `There is no ${spec.keyName} ${JSON.stringify(key)}${where}.${meant}`;
}

function joined(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

function errorAt(node: Node, message: string): ListFileProblem {
  return { span: spanOf(node), severity: "error", message };
}

/** Texts are cut: a sentence is not the place for a page. */
function shown({ type, value }: Node): string {
  if (type === "array") return "a list";
  if (type === "object") return "an object";
  if (typeof value !== "string") return String(value);
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}
