// Settings from the editor: asked for where it lets itself be asked, else as it sends them.
import { DidChangeConfigurationNotification } from "vscode-languageserver";
import { readSettings } from "../config/readSettings.ts";
import { settingsPrefix } from "../config/settings.ts";
import type { Session } from "./session.ts";

/** Milliseconds to wait for the editor's settings before anything is shown without them. */
const patience = 1000;

/**
 * Calls `changed` once when the first settings are known (or known to be missing), and after every change. To be begun with
 * the function that comes back, as soon as the editor may be asked.
 */
export function listenToConfiguration(session: Session, changed: () => void): () => Promise<void> {
  const { connection } = session;
  const use = (given: unknown) => {
    const { settings, problems } = readSettings(given);
    for (const { message } of problems) connection.console.warn(`paper-list: ${message}`);
    session.settings = settings;
    changed();
  };
  const ask = async () => {
    try {
      use(await connection.workspace.getConfiguration(settingsPrefix));
    } catch (error) {
      session.logError("the editor's settings", error);
      changed();
    }
  };

  connection.onDidChangeConfiguration(({ settings }) =>
    session.client.asksConfiguration ? ask() : use(sectionOf(settings)),
  );
  return async () => {
    const { asksConfiguration, registersConfiguration } = session.client;
    if (!asksConfiguration) return changed();
    // An editor that never answers must not keep its user without findings: until it does, the defaults hold.
    const giveUp = session.ports.timer.after(patience, changed);
    if (registersConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: settingsPrefix })
        .catch((error) => session.logError("registration for settings", error));
    }
    await ask();
    giveUp();
  };
}

function sectionOf(settings: unknown): unknown {
  if (typeof settings !== "object" || settings === null) return undefined;
  return (settings as Readonly<Record<string, unknown>>)[settingsPrefix];
}
