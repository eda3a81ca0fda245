// Numbers with their nouns.

/** `1 paper`, `2 papers`. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}
