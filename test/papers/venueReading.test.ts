// Venues in comments and journal references: what is one, what only looks like one, and which goes first.
import { describe, expect, test } from "vitest";
import { readArxivId } from "../../server/src/model/arxivId.ts";
import { readFeed } from "../../server/src/papers/atom.ts";
import { venueOfReference } from "../../server/src/papers/venueOther.ts";
import { venueOf, venueOfComment } from "../../server/src/papers/venueReading.ts";
import { feedOf } from "../support/arxivDoubleFeed.ts";
import { storedPapers, versionAsked } from "../support/arxivDoublePapers.ts";

type Read = ReturnType<typeof venueOf>;

/** `ICML 2019 Workshop`, as a list would write it. */
function written(venue: Read): string | undefined {
  return venue && [venue.series, venue.year, venue.track].filter((part) => part !== undefined).join(" ");
}

const comments: [comment: string, year: number, venue: string | undefined][] = [
  ["Published in ICLR 2017", 2016, "ICLR 2017"],
  ["33 pages, 12 figures, NeurIPS 2020", 2020, "NeurIPS 2020"],
  ["ICLR camera ready", 2018, "ICLR"],
  ["ICLR24", 2024, "ICLR 2024"],
  ["CVPR'21", 2021, "CVPR 2021"],
  ["Accepted by AAAI-26 as Oral Presentation", 2025, "AAAI 2026"],
  ["NIPS 2017", 2017, "NeurIPS 2017"],
  ["ECML/PKDD 2025", 2025, "ECML-PKDD 2025"],
  ["Accepted by SIGKDD 2024", 2024, "KDD 2024"],
  ["To appear in Advances in Neural Information Processing Systems 37 (2024)", 2024, "NeurIPS 2024"],
  [
    "Proceedings of the 36th International Conference on Machine Learning (ICML 2019), Long Beach",
    2019,
    "ICML 2019",
  ],
  [
    "Proceedings of the 43 rd International Conference on Machine Learning, Seoul. PMLR 306, 2026",
    2025,
    "ICML 2026",
  ],
  ["In Second Conference on Language Modeling (COLM) (2025)", 2025, "COLM 2025"],
  [
    "Accepted to 2023 IEEE International Conference on Acoustics, Speech and Signal Processing",
    2022,
    "ICASSP 2023",
  ],
  ["Thirty-eighth Conference on Uncertainty in Artificial Intelligence", 2022, "UAI"],
  [
    "Published as a conference paper at the 3rd International Conference for Learning Representations, San Diego, 2015",
    2014,
    "ICLR 2015",
  ],
  ["Accepted at BMVC-2024. arXiv admin note: text overlap with arXiv:2405.06057", 2024, "BMVC 2024"],
  ["Submitted to NeurIPS 2022, accepted at ICLR 2023", 2022, "ICLR 2023"],
  ["Accepted to ICML 2024, extended version submitted to JMLR", 2024, "ICML 2024"],
  [
    "Accepted at 20th ACM ASIA Conference on Computer and Communications Security (AsiaCCS 2025)",
    2023,
    "AsiaCCS 2025",
  ],
  ["2022 IEEE International Conference on Cloud Engineering (IC2E 2022), accepted", 2022, "IC2E 2022"],
];

const tracks: typeof comments = [
  ["ICML 2021 Workshop on Uncertainty and Robustness in Deep Learning", 2021, "ICML 2021 Workshop"],
  ["Accepted to MLoG-GenAI Workshop @ KDD 2025 (Oral)", 2025, "KDD 2025 Workshop"],
  ["8 pages, accepted at CVPRW 2021", 2021, "CVPR 2021 Workshop"],
  ["Accepted @ ICML'25", 2025, "ICML 2025"],
  ["ACL 2025 Findings", 2024, "ACL 2025 Findings"],
  ["Findings of the Association for Computational Linguistics: EMNLP 2023", 2023, "EMNLP 2023 Findings"],
  [
    "37th Conference on Neural Information Processing Systems (NeurIPS 2023) Track on Datasets and Benchmarks",
    2023,
    "NeurIPS 2023 Datasets and Benchmarks",
  ],
  ["Accepted by NeurIPS 2025 Main Track", 2025, "NeurIPS 2025"],
  ["Invited paper to ITW 2015; 2015 IEEE Information Theory Workshop (ITW)", 2015, "ITW 2015"],
  ["ICASSP 2026. Preliminary version: NeurIPS Workshop on Time Series 2024", 2024, "ICASSP 2026"],
  ["Accepted at the NeurIPS 2022 workshop on shifts; ICML 2023 camera ready", 2022, "ICML 2023"],
];

const journals: typeof comments = [
  ["53 pages. Accepted to JMLR", 2024, "JMLR"],
  ["Published in JMLR 22 (2021)", 2020, "JMLR 2021"],
  ["TMLR 2024", 2024, "TMLR 2024"],
  ["as accepted to Transactions on Machine Learning Research, August 2024", 2024, "TMLR 2024"],
  ["13 pages; accepted by IEEE TPAMI", 2021, "TPAMI"],
  ["Now published in Nature Communications", 2024, "Nature Communications"],
  ["Published in Nature, 2021", 2021, "Nature 2021"],
  ["Physical Review X (to appear)", 2023, "Physical Review X"],
  [
    "This is the version published in the Journal of Statistical Software",
    2023,
    "Journal of Statistical Software",
  ],
];

const none = [
  "15 pages, 5 figures",
  "Preprint. Under review.",
  "Submitted to ICML 2024",
  "ICML 2024 submission",
  "Under review as a conference paper at ICLR 2025",
  "This work has been submitted to the IEEE for possible publication",
  "Rejected from LoG 2025 (submitted August 2025)",
  "63 pages, 9 figures; recent changes: updated acknowledgement and literature review",
  "Updated to include papers accepted by IJCAI25, KDD25, ICML25, NeurIPS25",
  "keywords: CVPR, deep learning, RSS",
  "An earlier version appeared at ICML 2020 workshop",
  "A shorter version of this paper was accepted to NeurIPS 2021",
  "Winning solution to KDD Cup 2021",
  "We thank the reviewers of ICLR 2021",
  "Visit https://icml.cc/2021 for more",
  "Log of changes: v2 fixes a typo. Clear figures",
  "Nature of things",
  "",
];

describe("a comment", () => {
  test.each([...comments, ...tracks, ...journals])("%s", (comment, year, venue) =>
    expect(written(venueOfComment(comment, year))).toBe(venue),
  );

  test.each(none)("%s: none", (comment) => expect(venueOfComment(comment, 2021)).toBeUndefined());

  test("gives the clause as evidence", () => {
    const comment = "28 pages; Accepted at ICML 2026 as a spotlight. Code: https://github.com/a/b";
    expect(venueOfComment(comment, 2026)?.evidence).toBe("Accepted at ICML 2026 as a spotlight");
  });
});

test.each([
  ["In Advances in neural information processing systems (pp. 8571-8580) 2018", "NeurIPS 2018"],
  [
    "Proceedings of the 37th International Conference on Machine Learning, PMLR 119:2280-2290, 2020",
    "ICML 2020",
  ],
  [
    "Proc. 2023 IEEE International Conference on Software Testing, Verification and Validation Workshops, pp. 66-69",
    "ICST 2023 Workshop",
  ],
  [
    "2022 IEEE International Conference On Artificial Intelligence Testing (AITest), 2022, pp. 26-33",
    "AITest 2022",
  ],
  ["PNAS 116 (32) 15849-15854 (2019)", "PNAS 2019"],
  ["J. Stat. Mech. (2021) 124003", "JSTAT 2021"],
  ["Nature 521, 436-444 (2015)", "Nature 2015"],
  ["Phys.Rev.A 88 (2013) 062514", "Physical Review A 2013"],
  ["Phys.Lett.B573:94-100,2003", "Phys. Lett. B 2003"],
  ["J. Chem. Phys. 115, 1626 (2001)", "J. Chem. Phys. 2001"],
  ["Adv.Theor.Math.Phys.2:231-252,1998", "Adv. Theor. Math. Phys. 1998"],
  ["Submitted to JMLR", undefined],
  ["2021", undefined],
])("journal reference: %s", (reference, venue) =>
  expect(written(venueOfReference(reference, 2020))).toBe(venue),
);

describe("a paper", () => {
  const paper = (comment?: string, journalRef?: string, withdrawn = false) => {
    const id = readArxivId("1904.11955");
    if (!id.ok) throw new Error(id.problem);
    return { id: id.id, comment, journalRef, withdrawn };
  };

  test("has the venue of its comment before that of its journal reference", () => {
    expect(written(venueOf(paper("ICML 2020", "J. Stat. Mech. (2021) 124003")))).toBe("ICML 2020");
    expect(written(venueOf(paper("12 pages", "J. Stat. Mech. (2021) 124003")))).toBe("JSTAT 2021");
  });

  test("takes the year from the reference where the comment has none", () => {
    expect(written(venueOf(paper("ICLR camera ready", "ICLR 2019")))).toBe("ICLR 2019");
  });

  test("was at a workshop only where it was nowhere else", () => {
    expect(written(venueOf(paper("ICML 2019 Workshop", "NeurIPS 2019")))).toBe("NeurIPS 2019");
    expect(written(venueOf(paper("ICML 2019 Workshop")))).toBe("ICML 2019 Workshop");
  });

  test("that was withdrawn has none, nor has one that says nothing", () => {
    expect(venueOf(paper("ICML 2020", undefined, true))).toBeUndefined();
    expect(venueOf(paper())).toBeUndefined();
  });
});

test.each([
  ["2006.10739", "NeurIPS 2020"],
  ["1806.07572", "NeurIPS 2018"],
  ["1904.11955", "NeurIPS 2019"],
  ["1412.6980", "ICLR 2015"],
  ["2405.09673", "TMLR 2024"],
  ["2010.11929", "ICLR"],
  ["2003.01054", undefined],
])("%s as the double has it", (id, venue) => {
  const version = versionAsked(storedPapers, id)!;
  const feed = readFeed(
    feedOf({ searchQuery: "", idList: id, start: 0, maxResults: 1 }, [version], 1, "new"),
  );
  expect(written(feed.kind === "papers" ? venueOf(feed.papers[0]!) : undefined)).toBe(venue);
});
