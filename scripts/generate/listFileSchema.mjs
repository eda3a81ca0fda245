// The JSON schema of `.paper-list.json`, by which editors complete and check it.
import { formattedJson } from "./formattedJson.mjs";

/** @typedef {import("../../server/src/config/valueSpec.ts").ValueSpec} ValueSpec */
/** @typedef {import("../../server/src/config/valueSpec.ts").RecordValue} RecordValue */

/** @param {RecordValue} spec */
export function listFileSchema(spec) {
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Paper List",
    allowComments: true,
    allowTrailingCommas: true,
    ...schemaOf(spec),
  };
  return formattedJson(JSON.stringify(schema, null, 2), "schemas/paper-list.schema.json");
}

/** @param {ValueSpec} spec @returns {Record<string, unknown>} */
function schemaOf(spec) {
  const { description } = spec;
  const described = { description: description.replaceAll("`", '"'), markdownDescription: description };
  if (spec.type === "record") return { ...described, ...recordSchema(spec) };
  if (spec.type === "map") {
    const value = schemaOf(spec.value);
    return { ...described, type: "object", propertyNames: { minLength: 1 }, additionalProperties: value };
  }
  if (spec.type === "list") return { ...described, type: "array", items: schemaOf(spec.item) };
  if (spec.type === "choice") return { ...described, type: "string", enum: spec.choices };
  if (spec.type === "flag") return { ...described, type: "boolean" };
  if (spec.type === "number") {
    return { ...described, type: "integer", minimum: spec.minimum, maximum: spec.maximum };
  }
  const form = spec.form && {
    pattern: spec.form.pattern,
    patternErrorMessage: `It must be ${spec.form.words}.`,
  };
  return { ...described, type: "string", ...(!spec.mayBeEmpty && { minLength: 1 }), ...form };
}

/** @param {RecordValue} spec @returns {Record<string, unknown>} */
function recordSchema({ keys, required, short }) {
  const properties = Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, schemaOf(value)]));
  const object = {
    type: "object",
    additionalProperties: false,
    ...(required && { required }),
    properties,
  };
  const value = short === undefined ? undefined : keys[short];
  return value ? { anyOf: [schemaOf(value), object] } : object;
}
