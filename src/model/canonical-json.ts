import { createHash } from 'node:crypto';

/** JSON with sorted keys and without undefined or null members: equal meaning gives equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
}

/** The first `length` hexadecimal digits of the SHA-256 of a value's canonical JSON. */
export function hashOf(value: unknown, length = 24): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, length);
}
