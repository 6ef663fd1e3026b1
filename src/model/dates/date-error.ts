/** A date, or words for one, that this calendar cannot read: it names what was expected and what came. */
export class DateError extends Error {
  readonly came: string;
  readonly expected: string;

  constructor(came: string, expected: string) {
    super(`Expected ${expected}, but got ${JSON.stringify(shortened(came))}`);
    this.name = 'DateError';
    this.came = came;
    this.expected = expected;
  }
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
