// Where an arXiv id stands in the addresses of arXiv, its mirrors and the sites built around it.

interface Site {
  readonly host: RegExp;
  /** What stands between the host and the id. */
  readonly path: RegExp;
  /** The id, where the site writes it in a way of its own. */
  readonly idIn?: (rest: string) => string | undefined;
}

const sites: readonly Site[] = [
  // A PDF that arXiv kept in its file tree; the id is spelt out in the file's name.
  { host: /^(?:[a-z0-9-]+\.)*arxiv\.org$/, path: /^\/ftp\/arxiv\/papers\/\d{4}\// },
  {
    host: /^(?:(?:[a-z0-9-]+\.)*arxiv\.org|xxx\.lanl\.gov|ar5iv\.org)$/,
    path: /^\/(?:(?:abs|pdf|html|format|ps|src|e-print|tb|tb-fmt|papers|dvi|bibtex|prevnext|archive)\/)?/,
  },
  { host: /^(?:dx\.|www\.)?doi\.org$/, path: /^\/10\.48550\/arxiv\./ },
  { host: /^(?:huggingface\.co|hf\.co)$/, path: /^\/papers\// },
  {
    host: /^(?:www\.)?alphaxiv\.org$/,
    path: /^\/(?:[a-z]{2}\/)?(?:abs|pdf|overview|replicate|audio|html|resources|paper|models|discussions?)\//,
  },
  { host: /^(?:www\.)?scirate\.com$/, path: /^\/arxiv\// },
  { host: /^(?:[a-z]+\.)?semanticscholar\.org$/, path: /^\/(?:graph\/v1\/paper\/|v1\/paper\/)?arxiv[:/]/ },
  { host: /^(?:www\.)?arxiv-vanity\.com$/, path: /^\/papers\// },
  { host: /^(?:www\.)?papers\.cool$/, path: /^\/arxiv\// },
  { host: /^(?:www\.)?paperswithcode\.co$/, path: /^\/papers?\// },
  { host: /^(?:www\.)?emergentmind\.com$/, path: /^\/papers\// },
  { host: /^(?:www\.)?dblp\.org$/, path: /^\/rec\/(?:[a-z]+\/)?journals\/corr\/abs-/, idIn: hyphenated },
  { host: /^(?:ui\.)?adsabs\.harvard\.edu$/, path: /^\/abs\/\d{4}arxiv(?=\d)/, idIn: runTogether },
  // Sites that take arXiv's paths under a name of their own: arxiv.gg, arxivxplorer.com, talk2arxiv.org, ...
  { host: /arxiv/, path: /^\/(?:(?:abs|pdf|html|papers?|e-print|src|arxiv)\/)?/ },
];

const addressShape = /^(?:(?:https?|ftp):\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?::\d+)?(\/[^?#]*)?/i;
// web.archive.org and its like put the whole address of the original into their path.
const keptCopyOf = /^https?:\/\/[^?#]+\/(https?:\/\/.+)$/i;
const keptFile = /^\/ftp\/([a-z-]+)\/papers\/\d{4}\/(\d{7}.*)$/i;

/** True for what reads as an address (a scheme, or a host with a path); says nothing of an id in it. */
export function isAddress(text: string): boolean {
  return /^(?:https?|ftp):\/\//i.test(text) || addressShape.exec(text)?.[2] !== undefined;
}

/**
 * What stands in the id's place of an address, not yet checked: `1706.03762v5`, `math.GT/0309136`, `xxxx.xxxx`;
 * undefined where the address is none of a site that shows arXiv papers by id.
 */
export function idPartOfAddress(address: string): string | undefined {
  const shape = addressShape.exec(keptCopyOf.exec(address)?.[1] ?? address);
  if (!shape?.[2]) return undefined;
  const host = shape[1]!.toLowerCase();
  const path = shape[2].replace(/%2f/gi, "/").replace(/%3a/gi, ":").replace(/\/\/+/g, "/");
  const kept = keptFile.exec(path);
  if (kept && kept[1]!.toLowerCase() !== "arxiv") return withoutFileEnding(`${kept[1]}/${kept[2]}`);
  const site = sites.find((it) => it.host.test(host) && it.path.test(path.toLowerCase()));
  if (!site) return undefined;
  const rest = path.slice(site.path.exec(path.toLowerCase())![0].length).replace(/^arxiv:/i, "");
  return withoutFileEnding(site.idIn ? (site.idIn(rest) ?? "") : firstId(rest)) || undefined;
}

/** `abs-1706-03762` of DBLP. */
function hyphenated(rest: string): string | undefined {
  const [, month, number] = /^(\d{4})-(\d{4,5})(?=\D|$)/.exec(rest) ?? [];
  return month && `${month}.${number}`;
}

/** `2017arXiv170603762V` of the Astrophysics Data System. */
function runTogether(rest: string): string | undefined {
  const [, month, number] = /^(\d{4})(\d{4,5})(?=\D|$)/.exec(rest) ?? [];
  return month && `${month}.${number}`;
}

/** The first segment, or the first two where the first is an archive and the second its number. */
function firstId(path: string): string {
  return /^[a-z-]+(?:\.[a-z-]+)?\/\d[^/]*/i.exec(path)?.[0] ?? path.split("/", 1)[0]!;
}

function withoutFileEnding(id: string): string {
  return id.replace(/\.(?:pdf|ps|gz|ps\.gz|html?|md|txt|json|xml|tex)$/i, "");
}
