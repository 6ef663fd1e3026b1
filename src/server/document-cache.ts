import type { DocumentNode } from 'graphql';

/** Parsed documents, the latest used first, bounded by the length of their texts: a comment is free of tokens but not of memory. */
interface DocumentCache {
  get(text: string): DocumentNode | undefined;
  set(text: string, document: DocumentNode): void;
}

/** A cache of documents that together are at most so many characters; one that takes more than a tenth is not kept. */
export function createDocumentCache(maxCharacters: number): DocumentCache {
  const documents = new Map<string, DocumentNode>();
  let characters = 0;
  return { get, set };

  function get(text: string): DocumentNode | undefined {
    const document = documents.get(text);
    if (!document) return undefined;
    documents.delete(text);
    documents.set(text, document);
    return document;
  }

  function set(text: string, document: DocumentNode): void {
    if (text.length > maxCharacters / 10 || documents.has(text)) return;
    documents.set(text, document);
    characters += text.length;
    for (const oldest of documents.keys()) {
      if (characters <= maxCharacters) return;
      documents.delete(oldest);
      characters -= oldest.length;
    }
  }
}
