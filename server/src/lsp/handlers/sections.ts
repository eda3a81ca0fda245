// paperList/sections: where a paper could go, the likeliest section first.
import { sectionAt } from "../../model/list.ts";
import type { SectionItem, SectionsParams } from "../protocol.ts";
import type { Session } from "../session.ts";

export function sections(session: Session, { uri, line }: SectionsParams): SectionItem[] {
  const document = session.document(uri);
  if (!document) return [];
  const { list, source } = document.snapshot;
  const here = line === undefined ? undefined : sectionAt(list, source.offsetAt({ line, column: 0 }));
  return list.sections
    .map((section) => ({ title: section.title, papers: section.entries.length, here: section === here }))
    .sort((a, b) => Number(b.here) - Number(a.here));
}
