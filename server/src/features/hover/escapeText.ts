// Text of others, made safe to stand in the Markdown of a hover.

/** Escapes all that could mark something up, wherever it stands; line breaks become blanks. Source: CommonMark 0.31, 2.4. */
export function escapeText(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line
    .replace(/[\\`*_[\]<>#|~&$]/g, "\\$&")
    .replace(/^[-+](?=\s|$)/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** A link where the address is one of the web, else the label alone: no other scheme is ever made clickable. */
export function linkTo(label: string, url: string): string {
  const words = escapeText(label);
  return /^https?:\/\/[^\s]+$/i.test(url) ? `[${words}](${escapeUrl(url)})` : words;
}

function escapeUrl(url: string): string {
  return url.replace(/[<>()\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
