// How the commit at which the current branch begins is asked for where a revision is named.

/** No revision of git has this name: two dots never stand in one (`git help check-ref-format`). */
export const startOfBranch = "start..of..branch";
