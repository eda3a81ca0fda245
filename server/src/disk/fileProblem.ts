// What went wrong with a file, as a sentence instead of a system code.

const sentences: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `There is no file "${file}".`,
  ENOTDIR: (file) => `There is no file "${file}".`,
  EISDIR: (file) => `"${file}" is a folder, not a file.`,
  EACCES: (file) => `Permission to use "${file}" is denied.`,
  EPERM: (file) => `Permission to use "${file}" is denied.`,
  EROFS: (file) => `"${file}" is on a read-only disk.`,
  ENOSPC: (file) => `There is no space left on the disk of "${file}".`,
  EDQUOT: (file) => `The disk quota for "${file}" is used up.`,
  EFBIG: (file) => `"${file}" would be larger than this system allows.`,
  ELOOP: (file) => `"${file}" is a symbolic link that leads in a circle.`,
  ENAMETOOLONG: (file) => `The name "${file}" is too long for this system.`,
  ERR_NOT_ORDINARY: (file) => `"${file}" is a device or a pipe, not a file.`,
  ERR_FS_FILE_TOO_LARGE: (file) => `"${file}" is too large to read.`,
  ERR_STRING_TOO_LONG: (file) => `"${file}" is too large to read.`,
};

/** One plain sentence about `file`; a code that the table does not know is named. */
export function fileProblem(file: string, error: unknown): string {
  const code = codeOf(error);
  return sentences[code]?.(file) ?? `"${file}" cannot be used (${code}).`;
}

function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.message : String(error);
}
