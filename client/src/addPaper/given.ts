// What a keybinding or another extension may pass to the command, so that it does not ask.

export interface Given {
  /** An id or an address. */
  readonly paper?: string;
  /** A section's title. */
  readonly section?: string;
}

/** Whatever is not as it should be counts as absent: menus pass arguments of their own. */
export function readGiven(value: unknown): Given {
  if (typeof value !== "object" || value === null) return {};
  const { paper, section } = value as Readonly<Record<string, unknown>>;
  return {
    ...(typeof paper === "string" && { paper }),
    ...(typeof section === "string" && { section }),
  };
}
