// Hosts that lists of papers link to and that serve every page over https.

const exact = new Set(
  `aclanthology.org aclweb.org arxiv.org export.arxiv.org biorxiv.org bitbucket.org colab.research.google.com distill.pub
   dl.acm.org doi.org dx.doi.org drive.google.com docs.google.com ecva.net gitlab.com github.com gist.github.com
   huggingface.co ieeexplore.ieee.org ijcai.org jmlr.org kaggle.com link.springer.com medium.com nature.com
   ojs.aaai.org openaccess.thecvf.com openreview.net papers.neurips.cc papers.nips.cc paperswithcode.com pnas.org
   proceedings.mlr.press proceedings.neurips.cc pytorch.org raw.githubusercontent.com researchgate.net science.org
   sciencedirect.com semanticscholar.org tensorflow.org twitter.com usenix.org vimeo.com x.com youtu.be youtube.com
   zenodo.org`.split(/\s+/),
);

/** One name below a site that has a certificate for all of them; a further level (`www.jane.github.io`) has none. */
const oneLevelBelow = /^[\w-]+\.(?:github\.io|gitlab\.io|medium\.com|googleblog\.com|wikipedia\.org)$/;

/** True for a host (lower case, without port) that is known to serve https. */
export function servesHttps(host: string): boolean {
  return exact.has(host.replace(/^www\./, "")) || oneLevelBelow.test(host);
}
