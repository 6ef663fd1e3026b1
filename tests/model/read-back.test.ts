import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACT_TYPES } from '../../src/model/fact-types';
import { groupBy } from '../../src/model/group-by';
import { project } from '../../src/model/projection';
import { historyOf } from '../../src/model/versions';
import { claimsIn } from '../dossier/claims-in';

const FILES = ['dossiers/us-ukraine-talks-2025-11-30.yaml', 'tests/second/harbour-accord.yaml'];
const ROOT = join(__dirname, '..', '..');

const claims = claimsIn(...FILES.map((file) => readFileSync(join(ROOT, file), 'utf8')));
const byFact = groupBy(claims, ({ factId }) => factId);

describe('a fact that is laid down', () => {
  const histories = [...byFact.values()].map((own) => historyOf(own, []));

  it('is read back as it was resolved, field by field', () => {
    const met = new Set<string>();
    for (const { current, superseded } of histories)
      for (const version of [current, ...superseded]) {
        const { type, fields } = version.resolved;
        const { props, edges, names } = project(version);
        for (const [name, field] of Object.entries(FACT_TYPES[type].fields)) {
          const shown = fields.get(name)?.shown;
          const values = shown === undefined ? [] : field.kind === 'SET' ? (shown as unknown[]) : [shown];
          const read = field.value.read(name, { props, edges, names });
          expect({ name, keys: read.map(field.value.key).sort() }).toEqual({
            name,
            keys: values.map(field.value.key).sort(),
          });
          if (values.length > 0) met.add(`${type}.${name}`);
        }
      }
    expect(met.size).toBeGreaterThan(50);
  });
});
