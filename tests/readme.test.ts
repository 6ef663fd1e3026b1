import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../src/settings';
import { questionFiles } from './questions/question-files';

const root = join(__dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const bare = (query: string) =>
  query
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .trim();

describe('README', () => {
  it('has five questions of tests/questions with their answers, to the letter', () => {
    const files = new Map(questionFiles().map(({ query, expected }) => [bare(query), expected]));
    const shown = [...readme.matchAll(/```graphql\n(.*?)\n```\n\n```json\n(.*?)\n```/gs)];
    expect(shown.length).toBe(5);
    for (const [, query = '', answer = ''] of shown) expect(JSON.parse(answer)).toEqual(files.get(query));
  });

  it('and .env.example name every setting', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const source = readFileSync(join(root, 'src/settings.ts'), 'utf8');
    const names = [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+): z/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) {
      expect(readme).toContain(`\`${name}\``);
      expect(example).toMatch(new RegExp(`^#?${name}=`, 'm'));
    }
  });

  it('shows defaults that the settings have', () => {
    expect(readSettings({})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      dossiers: ['dossiers'],
      logLevel: 'info',
      corsOrigins: [],
      neo4j: undefined,
    });
  });
});
