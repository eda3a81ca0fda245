// paperList/statistics: the numbers of a list.
import { type Statistics, statisticsOf } from "../../features/statistics/statistics.ts";
import type { DocumentParams } from "../protocol.ts";
import type { Session } from "../session.ts";

/** As many bars as can be read at a glance. */
const mostNames = 15;

export function statistics(session: Session, { textDocument }: DocumentParams): Statistics | null {
  const document = session.paperList(textDocument.uri);
  return document ? statisticsOf(document.snapshot.list, mostNames) : null;
}
