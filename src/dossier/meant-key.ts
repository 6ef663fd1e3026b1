/** The key that is meant by another word for it, of those that may stand in its place. */
export function meantKey(word: string, keys: readonly string[]): string | undefined {
  return OTHER_WORDS.find(([key, words]) => keys.includes(key) && words.includes(word))?.[0];
}

/** Keys, and what people call them. */
const OTHER_WORDS: readonly (readonly [key: string, words: readonly string[]])[] = [
  ['is', ['kind', 'type', 'status', 'format']],
  ['kind', ['type', 'is']],
  ['start', ['since', 'from', 'when']],
  ['end', ['until', 'till', 'to']],
  ['date', ['edtf', 'day', 'when']],
  ['saidAt', ['date', 'when']],
  ['says', ['text', 'quote', 'words', 'passage']],
  ['label', ['text', 'name']],
  ['by', ['speaker']],
  ['who', ['holder']],
  ['of', ['country', 'organization']],
  ['place', ['location', 'where']],
  ['within', ['location']],
  ['sides', ['delegations']],
  ['people', ['participants']],
  ['held', ['holders', 'occupancies']],
  ['replaces', ['predecessor', 'follows']],
  ['because', ['reason', 'why']],
  ['published', ['date', 'publishedAt']],
];
