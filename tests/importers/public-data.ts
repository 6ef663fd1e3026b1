import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folder of public data sets that lie beside the project: CHANCERY_DATA, or `shared/data` in some folder above; undefined: none. */
export function publicData(): string | undefined {
  const { CHANCERY_DATA: named } = process.env;
  if (named) return resolve(named);
  for (let folder = resolve(__dirname, '..', '..'); ; folder = dirname(folder)) {
    const data = join(folder, 'shared', 'data');
    if (existsSync(data) && statSync(data).isDirectory()) return data;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Describes what needs public data; where there is none it is skipped, under a name that says so. */
export function describeOnPublicData(name: string, tests: (folder: string) => void): void {
  const folder = publicData();
  if (folder) describe(name, () => tests(folder));
  else describe.skip(`${name} (no public data: set CHANCERY_DATA)`, () => tests('none'));
}
