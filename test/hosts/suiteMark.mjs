// How a line of the suite is told from all else that VS Code prints; the suite is bundled with this constant.

export const mark = "[paper-list suite] ";
