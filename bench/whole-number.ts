import { say } from './own-neo4j';

/** An option that is a whole number from `least` on; where it is none, the command says what it expected and ends. */
export function wholeNumber(option: string, text: string, least = 1): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  say(`--${option}: expected a whole number from ${least} on, got "${text}"`);
  return process.exit(2);
}
