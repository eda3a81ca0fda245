// The hover over an arXiv link: the paper as arXiv describes it.
import { categoryName } from "../../model/arxivCategories.ts";
import { arxivUrl } from "../../model/arxivId.ts";
import { doiUrl, type Paper } from "../../model/paper.ts";
import { escapeText, linkTo } from "./escapeText.ts";
import { foldNames } from "./foldNames.ts";

/** What the list has to say of the paper beside what arXiv does. */
export interface InList {
  /** As the list writes it; "" for none. */
  readonly venue: string;
  /** Plain sentences in Markdown on what differs. */
  readonly differences: readonly string[];
  /** Markdown on what else the list holds; "" for nothing. */
  readonly others: string;
}

const notInList: InList = { venue: "", differences: [], others: "" };

/** Markdown without HTML. */
export function paperCard(paper: Paper, { venue, differences, others }: InList = notInList): string {
  const { id, comment, journalRef, doi } = paper;
  const notes = [
    comment && `Comment: ${escapeText(comment)}`,
    journalRef && `Journal reference: ${escapeText(journalRef)}`,
    doi && `DOI: ${doi.split(/\s+/).map(doiLink).join(", ")}`,
  ];
  return [
    `**${escapeText(paper.title)}**`,
    paper.withdrawn ? "_This paper was withdrawn._" : "",
    notAsListed(differences),
    escapeText(foldNames(paper.authors)),
    escapeText([venue, dates(paper)].filter(Boolean).join(" · ")),
    escapeText(paper.categories.map(categoryName).join(", ")),
    notes.filter((note) => note !== undefined && note !== "").join("  \n"),
    escapeText(paper.abstract),
    `${linkTo(`arXiv:${id.id}`, arxivUrl(id))} · ${linkTo("PDF", `https://arxiv.org/pdf/${id.id}`)}`,
    others,
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

/** One stands in a line with what it is, several below each other. */
function notAsListed(differences: readonly string[]): string {
  if (differences.length === 0) return "";
  const intro = "Not as in the list:";
  if (differences.length === 1) return `${intro} ${differences[0]}`;
  return [`${intro}\n`, ...differences.map((sentence) => `- ${sentence}`)].join("\n");
}

function doiLink(doi: string): string {
  return linkTo(doi, doiUrl(doi));
}

function dates({ id, published, updated }: Paper): string {
  const first = `Submitted ${day(published)}`;
  const version = id.version === undefined ? "" : ` (v${id.version})`;
  return day(updated) === day(published) ? first : `${first}, last revised ${day(updated)}${version}`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2 Mar 2020`, in UTC as arXiv counts; what is no ISO date stands as it is. */
function day(date: string): string {
  const read = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  const month = read && months[Number(read[2]) - 1];
  return read && month ? `${Number(read[3])} ${month} ${read[1]}` : date;
}

/** Stands in its place where the paper cannot be had; `message` is one plain sentence. */
export function problemCard(message: string): string {
  return escapeText(message);
}
