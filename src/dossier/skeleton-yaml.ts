/** A text as YAML on one line: plain where that is safe and it need not be quoted, else in double quotes. */
export function scalar(text: string, quoted = false): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const isName =
    /^\p{L}[\p{L}\p{M}\p{N} '’.\u2013-]*$/u.test(line) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(line);
  const plain = isName || /^\d{4}-\d\d-\d\d$/.test(line);
  return plain && !quoted ? line : JSON.stringify(line).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

/** `line 3`, or `lines 3, 9`. */
export function inLines(lines: readonly number[]): string {
  const all = [...new Set(lines)].sort((a, b) => a - b);
  const shown = all.slice(0, MOST_LINES).join(', ') + (all.length > MOST_LINES ? ', …' : '');
  return `line${all.length === 1 ? '' : 's'} ${shown}`;
}

const MOST_LINES = 8;

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
