// Who may import whom, as scripts/boundaries.json says; ARCHITECTURE.md prints the same table.
import { readFileSync } from "node:fs";
import { posix } from "node:path";

export interface Layer {
  /** Below the repository; a file belongs to the layer with the longest folder. */
  readonly folder: string;
  /** Other layers, or single files. */
  readonly imports: readonly string[];
  readonly packages: readonly string[];
  /** True where `node:` modules may be imported. */
  readonly node?: boolean;
  /** What the files of a name (`mdast.ts`, `*.node.ts`) may import besides. */
  readonly only?: Readonly<
    Record<string, { readonly packages?: readonly string[]; readonly node?: boolean }>
  >;
}

export interface SourceFile {
  /** Below the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

export const layers: readonly Layer[] = JSON.parse(
  readFileSync(new URL("../../scripts/boundaries.json", import.meta.url), "utf8"),
);

/** The imports of a file that the table does not allow, as `file imports what`. */
export function violations(file: SourceFile, table: readonly Layer[] = layers): string[] {
  const layer = layerOf(file.path, table);
  if (!layer) return [`${file.path} is in no layer`];
  return importsOf(file.text)
    .filter((name) => !mayImport(file, layer, name, table))
    .map((name) => `${file.path} imports ${name}`);
}

/** Names of modules as they are written, types included. */
export function importsOf(text: string): string[] {
  const written =
    /^\s*(?:import|export)\s(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;
  return Array.from(text.matchAll(written), (found) => found[1] ?? found[2]!);
}

function mayImport(file: SourceFile, layer: Layer, name: string, table: readonly Layer[]): boolean {
  const more = Object.entries(layer.only ?? {}).flatMap(([pattern, rights]) =>
    isNamed(file.path, pattern) ? [rights] : [],
  );
  if (name.startsWith("node:")) return layer.node === true || more.some((rights) => rights.node === true);
  if (name.startsWith(".")) {
    const target = posix.join(posix.dirname(file.path), name);
    const home = layerOf(target, table);
    return (
      layer.imports.includes(target) ||
      home === layer ||
      (home !== undefined && layer.imports.includes(home.folder))
    );
  }
  return [...layer.packages, ...more.flatMap((rights) => rights.packages ?? [])].includes(packageOf(name));
}

function layerOf(path: string, table: readonly Layer[]): Layer | undefined {
  const homes = table.filter((layer) => path.startsWith(`${layer.folder}/`));
  return homes.sort((a, b) => b.folder.length - a.folder.length)[0];
}

function isNamed(path: string, pattern: string): boolean {
  const name = posix.basename(path);
  return pattern.startsWith("*") ? name.endsWith(pattern.slice(1)) : name === pattern;
}

function packageOf(name: string): string {
  return name.split("/", name.startsWith("@") ? 2 : 1).join("/");
}
