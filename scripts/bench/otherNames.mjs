// A list that was made longer, with people of its own in each of its parts: as many names as a list of that length has.

const syllables = ["ka", "mo", "ri", "ta", "lu", "so", "ne", "vi", "da"];

/** Of each copy that `growList` made most last names end otherwise; three in ten people write everywhere. @param {string} text */
export function withOtherNames(text) {
  return text
    .split(/^(?=## )/m)
    .map((section) => {
      const part = Number(/^## .*, Part (\d+)$/m.exec(section)?.[1] ?? 0);
      return part === 0 ? section : withNamesOf(section, part);
    })
    .join("");
}

/** @param {string} section @param {number} part from 1 */
function withNamesOf(section, part) {
  const syllable = syllables[(part - 1) % syllables.length] ?? "";
  return section.replace(
    /^( +[-*+] )([A-Z][^:<[*\n]*?, [^:<[*\n]*?)(\.?(?: \*.*)?)$/gm,
    (_, /** @type {string} */ start, /** @type {string} */ names, /** @type {string} */ rest) =>
      `${start}${names
        .split(", ")
        .map((name) => (isEverywhere(name) ? name : name + syllable))
        .join(", ")}${rest}`,
  );
}

/** The same for a name wherever it stands. @param {string} name */
function isEverywhere(name) {
  return (name.length * 7 + name.charCodeAt(0)) % 10 < 3;
}
