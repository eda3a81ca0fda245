// The server command that says which house style is read from a list.
import { styleLines, styleRows } from "../../features/styleReport.ts";
import { inferHouseStyle } from "../../style/inferHouseStyle.ts";
import type { HouseStyleAnswer } from "../protocol.ts";
import type { Session } from "../session.ts";

/** `params` are HouseStyleParams; whatever else arrives counts as a document that is not open. */
export async function houseStyle(session: Session, params: unknown): Promise<HouseStyleAnswer> {
  await session.listFileKnown(uriOf(params));
  const document = session.paperList(uriOf(params));
  if (!document) return { status: "failed", message: "This document does not read as a list of papers." };
  const { list, source } = document.snapshot;
  return {
    status: "read",
    lines: styleLines(styleRows(inferHouseStyle(list, source, session.configOf(document).style))),
  };
}

function uriOf(params: unknown): string {
  if (typeof params !== "object" || params === null) return "";
  const { uri } = params as Readonly<Record<string, unknown>>;
  return typeof uri === "string" ? uri : "";
}
