// A place in a list, in words.

/** `Theory › 2020`, or the year's heading alone where that names its section: `Theory: 2020`. */
export function placeName(section: string, yearHeading: string | null): string {
  if (yearHeading === null) return section;
  return yearHeading.startsWith(section) ? yearHeading : `${section} › ${yearHeading}`;
}
