import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { dossierSchema } from '../../src/dossier/dossier-schema';
import { dossierFormat } from '../../src/dossier/format';
import { VOCABULARY } from '../../src/model/vocabulary';
import { dossier } from './chancery';
import { misfits, type Schema } from './json-schema';

const ROOT = join(__dirname, '..', '..');
const schema = JSON.parse(readFileSync(join(ROOT, 'dossier.schema.json'), 'utf8')) as Schema;
const definitions = schema.definitions as Record<string, { properties: Record<string, Schema> }>;

describe('dossier.schema.json', () => {
  it('is what the generator makes today, and says who made it', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(dossierSchema())));
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Chancery dossier',
      $comment: expect.stringContaining('scripts/generate-dossier-schema.ts'),
      required: ['source'],
      additionalProperties: false,
    });
  });

  it('has every section, each with a description', () => {
    const sections = schema.properties as Record<string, Schema>;
    expect(Object.keys(sections)).toEqual(Object.keys(dossierFormat.shape));
    expect(Object.entries(sections).filter(([, { description }]) => !description)).toEqual([]);
  });

  it('describes every key, for an editor to show', () => {
    const silent: string[] = [];
    let keys = 0;
    const look = (part: unknown, path: string): void => {
      if (part === null || typeof part !== 'object') return;
      for (const [key, shape] of Object.entries((part as { properties?: Record<string, Schema> }).properties ?? {})) {
        keys += 1;
        if (!shape.description) silent.push(`${path}.${key}`);
      }
      for (const [step, inner] of Object.entries(part)) look(inner, `${path}/${step}`);
    };
    look(schema, '');
    expect(keys).toBeGreaterThan(100);
    expect(silent).toEqual([]);
  });

  it("is where the first line of the article's dossier leads an editor", () => {
    const folder = join(ROOT, 'dossiers');
    const text = readFileSync(join(folder, 'us-ukraine-talks-2025-11-30.yaml'), 'utf8');
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    expect(join(folder, path)).toBe(join(ROOT, 'dossier.schema.json'));
  });

  it('lists the codes of the vocabulary for completion', () => {
    expect(definitions.organization?.properties.kind).toMatchObject({ enum: VOCABULARY.OrganizationKind });
    expect(definitions.participant?.properties.role).toMatchObject({ enum: VOCABULARY.ParticipationRole });
    expect(definitions.occupancy?.properties.endCause).toMatchObject({
      anyOf: [{ enum: VOCABULARY.EndCause }, { pattern: expect.stringContaining('RESIGNED') }],
    });
  });

  it("takes the article's dossier", () => {
    const text = readFileSync(join(ROOT, 'dossiers/us-ukraine-talks-2025-11-30.yaml'), 'utf8');
    expect(misfits(schema, parse(text))).toEqual([]);
  });

  it.each([
    ['an unknown key', 'people: { a-b: { profession: spy } }'],
    ['a code that is none', 'organizations: { mfa: { kind: MINSTRY } }'],
    ['a cause with words that are not in brackets', 'posts: { p-1: { held: { a-b: { endCause: RESIGNED in May } } } }'],
    ['a list where a map belongs', 'events: [talks]'],
    ['a source without a day', 'sources: { the-post: { publisher: The Post, grade: A } }'],
  ])('does not take %s', (_what, text) => {
    expect(misfits(schema, parse(dossier(text)))).not.toEqual([]);
  });
});
