import { parse } from 'graphql';
import { createDocumentCache } from '../../src/server/document-cache';

const document = parse('{ a }');

describe('the cache of documents', () => {
  it('keeps the documents used last, up to so many characters', () => {
    const cache = createDocumentCache(100);
    const texts = Array.from({ length: 11 }, (_, i) => String(i).padStart(10, 'x'));
    for (const text of texts.slice(0, 10)) cache.set(text, document);
    cache.get(texts[0] as string);
    cache.set(texts[10] as string, document);
    const kept = texts.filter((text) => cache.get(text));
    expect(kept).toEqual(texts.filter((_, i) => i !== 1));
  });

  it('does not keep one that is long, as a comment can make it for few tokens', () => {
    const cache = createDocumentCache(100);
    const long = 'x'.repeat(11);
    cache.set(long, document);
    expect(cache.get(long)).toBeUndefined();
  });
});
