// Each platform has its own folder for caches.
import { expect, test } from "vitest";
import { cacheFolder } from "../../server/src/papers/cacheFolder.node.ts";

test.each([
  ["linux", {}, "/home/ada/.cache/paper-list"],
  ["linux", { XDG_CACHE_HOME: "/var/cache/ada" }, "/var/cache/ada/paper-list"],
  ["linux", { XDG_CACHE_HOME: "relative" }, "/home/ada/.cache/paper-list"],
  ["linux", { XDG_CACHE_HOME: "" }, "/home/ada/.cache/paper-list"],
  ["darwin", { XDG_CACHE_HOME: "/var/cache/ada" }, "/home/ada/Library/Caches/paper-list"],
  ["win32", { LOCALAPPDATA: "/local" }, "/local/paper-list"],
  ["win32", {}, "/home/ada/AppData/Local/paper-list"],
])("%s with %j", (platform, environment, folder) => {
  expect(cacheFolder(platform, environment, "/home/ada")).toBe(folder);
});
