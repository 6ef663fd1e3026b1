/** The headers that let pages of the origins in the setting call us, and no others. */
export function corsHeaders(origin: string | undefined, allowed: readonly string[]): Record<string, string> {
  if (allowed.length === 0) return {};
  if (allowed.includes('*')) return { 'access-control-allow-origin': '*', ...ALLOWED };
  const isListed = origin !== undefined && allowed.includes(origin);
  return isListed ? { 'access-control-allow-origin': origin, vary: 'Origin', ...ALLOWED } : { vary: 'Origin' };
}

const ALLOWED = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, authorization, x-request-id',
  'access-control-expose-headers':
    'x-request-id, retry-after, link, x-has-next-page, x-end-cursor, x-total-count, x-total-is-at-least',
  'access-control-max-age': '600',
};
