/** Prints lines that a passing test wants to be read, apart from the dots of the reporter. */
export function printLines(lines: string[]): void {
  console.log(`\n${lines.join('\n')}\n`);
}
