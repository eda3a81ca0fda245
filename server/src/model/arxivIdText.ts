// Reads one arXiv id, strictly: what cannot exist is refused with the reason and, where there is one, the repair.
import { archiveMeantBy, archiveMonths, lastOldStyleMonth, monthCount } from "./arxivArchives.ts";
import type { ArxivIdReading } from "./arxivId.ts";

const newStyle = /^(\d{2})(\d{2})\.(\d{1,6})(?:v(\d+))?$/i;
const oldStyle = /^([a-z-]+)(?:\.[a-z-]{2,})?(\/+)(\d{2})(\d{2})(\d{3})(?:v(\d+))?$/i;
const firstNewStyleMonth = lastOldStyleMonth + 1;
const firstFiveDigitMonth = monthCount(2015, 1);
const firstPreprintYear = 91;

const monthNames =
  "January February March April May June July August September October November December".split(" ");

/**
 * Reads an id without prefix or address around it: `2003.01054v2`, `math.GT/0309136`. Repairs are those that
 * arXiv's own parser makes silently (arXiv/arxiv-base, arxiv/identifier). Source of the form: arXiv help,
 * "Understanding the arXiv identifier".
 */
export function readIdText(text: string): ArxivIdReading {
  const newId = newStyle.exec(text);
  if (newId) return readNewStyle(text, newId);
  const oldId = oldStyle.exec(text);
  if (oldId) return readOldStyle(text, oldId);
  if (/^\d{7}(?:v\d+)?$/.test(text)) {
    return no(`"${text}" lacks the archive that an old arXiv id begins with, as in hep-th/9901001.`);
  }
  return no(`"${text}" is not an arXiv id; they look like 2003.01054 or hep-th/9901001.`);
}

function readNewStyle(text: string, [, yy, mm, digits, v]: RegExpExecArray): ArxivIdReading {
  const year = 2000 + Number(yy);
  const month = Number(mm);
  const number = Number(digits);
  if (!isMonth(month)) return noMonth(text, mm!);
  const at = monthCount(year, month);
  if (at < firstNewStyleMonth) return no(`"${text}" cannot be an arXiv id: this form began in April 2007.`);
  if (number === 0) return noNumber(text);
  const size = at < firstFiveDigitMonth ? 4 : 5;
  const id = `${yy}${mm}.${String(number).padStart(size, "0")}`;
  if (digits!.length !== size) return wrongSize(text, size, digits!, id, v);
  if (!isVersion(v)) return noVersion(text, id);
  return { ok: true, id: { id, version: versionOf(v), year, month, number } };
}

function wrongSize(text: string, size: number, digits: string, id: string, v: string | undefined) {
  const rule =
    size === 4
      ? "until December 2014 the number has four digits"
      : "since January 2015 the number has five digits";
  const repairable = (digits.length === 4 || digits.length === 5) && id.length === 5 + size;
  return no(`"${text}" cannot be an arXiv id: ${rule}.`, repairable ? id + written(v) : undefined);
}

function readOldStyle(text: string, [, name, slashes, yy, mm, digits, v]: RegExpExecArray): ArxivIdReading {
  const year = Number(yy) + (Number(yy) < firstPreprintYear ? 2000 : 1900);
  const month = Number(mm);
  const number = Number(digits);
  if (!isMonth(month)) return noMonth(text, mm!);
  if (number === 0) return noNumber(text);
  const at = monthCount(year, month);
  if (at > lastOldStyleMonth) {
    return no(`"${text}" cannot be an arXiv id: ids that name an archive ended in March 2007.`);
  }
  const archive = archiveMeantBy(name!);
  const months = archive && archiveMonths(archive);
  if (!archive || !months) return no(`"${text}" is not an arXiv id: arXiv has no archive "${name}".`);
  if (at < months.first)
    return no(`"${text}" cannot be an arXiv id: ${archive} began in ${inWords(months.first)}.`);
  if (at > months.last)
    return no(`"${text}" cannot be an arXiv id: ${archive} ended in ${inWords(months.last)}.`);
  const id = `${archive}/${yy}${mm}${digits}`;
  if (!isVersion(v)) return noVersion(text, id);
  if (archive !== name || slashes !== "/") {
    return no(`"${text}" is not how arXiv writes this id; it is ${id + written(v)}.`, id + written(v));
  }
  return { ok: true, id: { id, version: versionOf(v), year, month, number } };
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

/** Versions count from 1 and have no leading zero. */
function isVersion(digits: string | undefined): boolean {
  return digits === undefined || /^[1-9]\d*$/.test(digits);
}

function versionOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function written(version: string | undefined): string {
  return isVersion(version) && version ? `v${version}` : "";
}

function inWords(month: number): string {
  return `${monthNames[month % 12]} ${Math.floor(month / 12)}`;
}

function noMonth(text: string, month: string): ArxivIdReading {
  return no(`"${text}" cannot be an arXiv id: there is no month ${month}.`);
}

function noNumber(text: string): ArxivIdReading {
  return no(`"${text}" cannot be an arXiv id: the numbers of a month begin at 1.`);
}

function noVersion(text: string, repair: string): ArxivIdReading {
  return no(`"${text}" cannot be an arXiv id: versions are v1, v2 and so on.`, repair);
}

function no(problem: string, repair?: string): ArxivIdReading {
  return repair === undefined ? { ok: false, problem } : { ok: false, problem, repair };
}
