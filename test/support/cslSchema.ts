// The part of CSL-JSON 1.0 that an export may use, as a JSON schema: nothing else is allowed.
import type { Schema } from "@cfworker/json-schema";

const text: Schema = { type: "string", minLength: 1 };

const name: Schema = {
  type: "object",
  properties: { family: text, given: text, "non-dropping-particle": text, suffix: text, literal: text },
  oneOf: [{ required: ["family", "given"] }, { required: ["literal"] }],
  additionalProperties: false,
};

const date: Schema = {
  type: "object",
  properties: {
    "date-parts": {
      type: "array",
      minItems: 1,
      maxItems: 2,
      items: { type: "array", minItems: 1, maxItems: 3, items: { type: "integer" } },
    },
  },
  required: ["date-parts"],
  additionalProperties: false,
};

export const cslSchema: Schema = {
  type: "array",
  items: {
    type: "object",
    properties: {
      id: text,
      type: { enum: ["article", "article-journal", "paper-conference"] },
      title: text,
      author: { type: "array", minItems: 1, items: name },
      issued: date,
      "container-title": text,
      number: text,
      publisher: text,
      DOI: text,
      URL: text,
      keyword: text,
    },
    required: ["id", "type", "title"],
    additionalProperties: false,
  },
};
