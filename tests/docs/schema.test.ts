import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isIntrospectionType } from 'graphql';

const ROOT = join(__dirname, '..', '..');
const FOLDER = join(ROOT, 'docs/schema');
const pages = new Map(readdirSync(FOLDER).map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]));
const schema = buildSchema(readFileSync(join(ROOT, 'schema.graphql'), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));

describe('docs/schema', () => {
  it('describes every type once', () => {
    const headings = [...pages]
      .filter(([file]) => file !== 'README.md')
      .flatMap(([, text]) => [...text.matchAll(/^## (\w+)$/gm)].map(([, name]) => name));
    expect(headings.sort()).toEqual(types.map(({ name }) => name).sort());
  });

  it('links only to what is there', () => {
    for (const [file, text] of pages)
      for (const [, page = '', anchor] of text.matchAll(/\]\(([\w-]+\.md)(?:#(\w+))?\)/g)) {
        const headings = [...(pages.get(page) ?? '').matchAll(/^## (\w+)$/gm)].map(([, name]) => name?.toLowerCase());
        expect({ file, page, isThere: pages.has(page) }).toMatchObject({ isThere: true });
        if (anchor) expect(headings).toContain(anchor);
      }
  });
});
