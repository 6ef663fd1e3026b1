import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A question kept in tests/questions, as an example for people. */
export interface ExampleQuestion {
  readonly number: string;
  readonly title: string;
  readonly query: string;
}

const FOLDER = join(__dirname, '..', 'tests', 'questions');

/** The questions of tests/questions that dossiers answer, in their order; their header's first line is the question in words. */
export function readExamples(): ExampleQuestion[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ name, lines: readFileSync(join(FOLDER, name), 'utf8').split('\n') }))
    .filter(({ lines }) => !lines.some((line) => line.startsWith('# imports: ')))
    .map(({ name, lines }) => {
      const title = lines[0]?.replace(/^# */, '') ?? name;
      return {
        number: name.slice(0, 2),
        title,
        query: lines
          .filter((line) => !line.startsWith('#'))
          .join('\n')
          .trim(),
      };
    });
}
