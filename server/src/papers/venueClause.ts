// Cuts a comment into clauses, each of which says one thing about one venue or none.

// "Proc. of" and "Phys. Rev. D" end no sentence.
const abbreviation =
  /(?:\b(?:Proc|Conf|Int|Intl|Trans|Symp|Phys|Rev|Lett|Adv|Ann|Sci|Nat|Math|J|[Vv]ol|[Nn]o|pp|al|Eur|Commun|Stat|Mech|Acad|Natl|Learn|Mach|Res)|\b[A-Z])\.$/;

/**
 * The clauses of an arXiv comment, in order: what arXiv's staff added is cut off, addresses and ids are blanked. A
 * clause ends at `; `, `. `, ` / ` and line ends, but not within brackets.
 */
export function clausesOf(comment: string): string[] {
  const text = comment
    .replace(/arXiv admin note:.*$/is, "")
    .replace(/(?:https?:\/\/|www\.)\S+|\b(?:arXiv:\s?)?\d{4}\.\d{4,5}(?:v\d+)?\b/gi, " ");
  const clauses: string[] = [];
  let depth = 0;
  let begin = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(" || text[i] === "[") depth++;
    else if (text[i] === ")" || text[i] === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0 && endsClause(text, i)) {
      clauses.push(text.slice(begin, i));
      begin = i + 1;
    }
  }
  return [...clauses, text.slice(begin)].map((clause) => clause.trim()).filter((clause) => clause !== "");
}

function endsClause(text: string, at: number): boolean {
  switch (text[at]) {
    case "\n":
      return true;
    case ";":
      return /^;\s/.test(text.slice(at, at + 2));
    case ".":
      return /^\.(?:\s|$)/.test(text.slice(at, at + 2)) && !abbreviation.test(text.slice(0, at + 1));
    case "/":
      return text[at - 1] === " " && text[at + 1] === " ";
    default:
      return false;
  }
}
