// http-link: a link over http to a host that serves https, anywhere in the document.
import type { Span } from "../base/span.ts";
import { replace } from "../base/textEdit.ts";
import { type PageLink, type Placed, place, within } from "../model/list.ts";
import { perObject } from "../model/perObject.ts";
import type { Region } from "../model/region.ts";
import { linkTally } from "../style/survey.ts";
import type { Tally } from "../style/tally.ts";
import { servesHttps } from "./links/httpsHosts.ts";
import type { RegionRule, Report } from "./rule.ts";
import { type OptionSpecs, optionsIn } from "./ruleOptions.ts";
import { quote } from "./wording.ts";

const options = {
  hosts: {
    type: "texts",
    default: [],
    description: "Further hosts that serve https, such as `lab.example.org`.",
  },
} as const satisfies OptionSpecs;

export const httpLink: RegionRule<HostsKnown> = {
  scope: "region",
  meta: {
    id: "http-link",
    summary: "A link over http where https is served.",
    why:
      "A page that is fetched over http can be read and changed on its way, and browsers warn of it. Told from hosts that " +
      "are known for https, from the list's own https links, and where a link is the only one of the document that is " +
      "not https. A list that often writes http is left alone.",
    severity: "warning",
    fix: "suggested",
    options,
    examples: [
      {
        name: "hosts that serve https",
        text: `# Papers

Inspired by [a tutorial](⟦http://github.com/jane/tutorial⟧).

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](⟦http://arxiv.org/abs/1806.07572⟧) [[code]](https://github.com/jane/ntk)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
`,
        fixed: `# Papers

Inspired by [a tutorial](https://github.com/jane/tutorial).

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572) [[code]](https://github.com/jane/ntk)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
`,
      },
      {
        name: "a host to which the list links with https elsewhere",
        text: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572) [[code]](⟦http://lab.example.org/ntk⟧)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635) [[code]](https://lab.example.org/lth)
  - Jonathan Frankle, Michael Carbin.
`,
        fixed: `# Papers

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572) [[code]](https://lab.example.org/ntk)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635) [[code]](https://lab.example.org/lth)
  - Jonathan Frankle, Michael Carbin.
`,
      },
      {
        name: "hosts of which nothing is known, and an address in code",
        text: `# Papers

See [a workshop](http://workshop.example.org/) and \`http://arxiv.org\`.

## Theory

### 2018

- Neural Tangent Kernel. [[paper]](https://arxiv.org/abs/1806.07572) [[code]](http://lab.example.org/ntk)
  - Arthur Jacot, Franck Gabriel, Clément Hongler.
- The Lottery Ticket Hypothesis. [[paper]](https://arxiv.org/abs/1803.03635)
  - Jonathan Frankle, Michael Carbin.
`,
      },
    ],
  },
  survey(list, _style, context) {
    const links = schemesAndHosts(list);
    const insecure = links.timesOf(isOverHttp);
    if (insecure === 0 || isHabit(insecure, links.total)) return undefined;
    return {
      named: optionsIn(options, context).hosts.map((host) => host.toLowerCase()),
      overBoth: hostsOverBoth(links),
      isOnlyOne: insecure === 1 && links.total > enoughOthers,
    };
  },
  *check(region, { named, overBoth, isOnlyOne }) {
    for (const link of insecureLinks(region)) {
      const { host } = addressOf(link.it);
      const url = quote(link.it.url.text);
      if (servesHttps(host) || named.includes(host)) {
        yield* report(link, `${url} is fetched over http, though ${host} serves https; write https.`, region);
      } else if (overBoth.includes(host)) {
        const message = `${url} is fetched over http, though other links to ${host} are https; write https.`;
        yield* report(link, message, region);
      } else if (isOnlyOne) {
        const message = `${url} is the only link of the list that is not https; write https where the host serves it.`;
        yield* report(link, message, region);
      }
    }
  },
};

interface HostsKnown {
  /** Those that the settings name. */
  readonly named: readonly string[];
  /** Those to which the list links over http and over https. */
  readonly overBoth: readonly string[];
  /** True where a single link among enough others is not https. */
  readonly isOnlyOne: boolean;
}

/** So many links beside one over http make it a slip rather than an old list's way. */
const enoughOthers = 20;

/** Many, and more than one link in ten: the list is old, and its maintainer knows. */
function isHabit(insecure: number, all: number): boolean {
  return insecure > 20 && insecure * 10 > all;
}

/** A scheme and a host, as in `http a.org`; of other schemes neither. */
const schemesAndHosts = linkTally((link) => {
  const { isSecure, host } = addressOf(link);
  return [isSecure === undefined ? "" : `${isSecure ? "https" : "http"} ${host}`];
});

function* insecureLinks({ linkRows }: Region): Iterable<Placed<PageLink>> {
  for (const row of linkRows) for (const link of insecureIn(row.it)) yield within(row, link);
}

const insecureIn = perObject((row: readonly Placed<PageLink>[]) =>
  row.filter(({ it }) => addressOf(it).isSecure === false),
);

/** By name, so that it does not matter which of them the list has first. */
function hostsOverBoth(links: Tally<string>): string[] {
  return links.values
    .filter(isOverHttp)
    .map((insecure) => insecure.slice("http ".length))
    .filter((host) => links.times(`https ${host}`) > 0)
    .sort();
}

function isOverHttp(schemeAndHost: string): boolean {
  return schemeAndHost.startsWith("http ");
}

function* report(link: Placed<PageLink>, message: string, { source }: Region): Iterable<Report> {
  const span = place(link.it.url.span, link);
  const scheme: Span = { start: span.start, end: span.start + "http".length };
  // A bare `www.a.org` has the scheme from Markdown, not from the list.
  if (source.slice(scheme).toLowerCase() !== "http") return;
  yield {
    span,
    message,
    fix: { title: "Write https", safe: false, edits: [replace(scheme, "https")] },
  };
}

interface Address {
  /** Undefined for what is fetched neither over http nor over https. */
  readonly isSecure: boolean | undefined;
  /** Empty where there is none. */
  readonly host: string;
}

const addressOf = perObject(({ url }: PageLink): Address => {
  const found = /^http(s?):\/\/([^/?#:]*)/i.exec(url.text);
  if (!found) return { isSecure: undefined, host: "" };
  return { isSecure: found[1] !== "", host: found[2]!.toLowerCase() };
});
