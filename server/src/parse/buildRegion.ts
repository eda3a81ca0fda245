// From stretches that belong together to one region: its sections, their years, and the items that are papers.
import { type Heading, type Placed, place, within } from "../model/list.ts";
import { BuiltRegion, type ParsedRegion } from "./builtRegion.ts";
import type { BuiltSection } from "./builtSection.ts";
import type { Stretch } from "./stretch.ts";
import type { Topic } from "./topics.ts";

/** A deeper heading without papers of its own does not end the section above it. */
export function belongsTo(section: Placed<Heading> | undefined, topic: Topic): boolean {
  return section !== undefined && topic.heading.it.depth > section.it.depth;
}

/** `sections`: their headings. `tail`: from the end of the last stretch to the heading that ends the region; nearly always 0. */
export function buildRegion(
  stretches: readonly Stretch[],
  sections: ReadonlySet<Heading>,
  tail: number,
): ParsedRegion {
  const region = new BuiltRegion();
  let open: BuiltSection | undefined;
  for (const one of stretches) {
    const stretch = region.addStretch(one);
    for (const topic of one.topics) {
      const isSection = sections.has(topic.heading.it);
      if (isSection || !belongsTo(open?.heading, topic)) {
        const heading = region.headingOf(topic.heading);
        open?.close(place(heading.it.span, heading).start);
        open = isSection ? region.addSection(heading) : undefined;
      }
      if (open) addTopic(open, topic, stretch, region);
    }
  }
  open?.close(region.length + tail);
  return region;
}

function addTopic(section: BuiltSection, topic: Topic, stretch: Placed<Stretch>, region: BuiltRegion): void {
  section.addLoose(topic.blocks.map((block) => within(stretch, block)));
  for (const { heading, year, blocks } of topic.years) {
    const placed = blocks.map((block) => within(stretch, block));
    section.addYear(region.headingOf(heading), year, placed);
  }
}
