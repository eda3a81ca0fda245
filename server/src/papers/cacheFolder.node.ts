// Where answers are kept between runs when nobody says where.
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** That of whoever runs this process. */
export function ownCacheFolder(): string {
  return cacheFolder(process.platform, process.env, homedir());
}

/**
 * The folder for caches of the platform: XDG_CACHE_HOME (which counts only when absolute, by the XDG Base Directory
 * Specification) or ~/.cache, ~/Library/Caches on a Mac, LOCALAPPDATA on Windows.
 */
export function cacheFolder(platform: string, environment: Environment, home: string): string {
  return join(platformFolder(platform, environment, home), "paper-list");
}

function platformFolder(platform: string, environment: Environment, home: string): string {
  if (platform === "win32") return environment.LOCALAPPDATA ?? join(home, "AppData", "Local");
  if (platform === "darwin") return join(home, "Library", "Caches");
  const asked = environment.XDG_CACHE_HOME;
  return asked !== undefined && isAbsolute(asked) ? asked : join(home, ".cache");
}
