import { scalar } from './skeleton-yaml';

/** What is given of the source; the rest is left to be filled in. */
export interface SkeletonSource {
  readonly id?: string;
  readonly publisher?: string;
  readonly grade?: string;
  readonly published?: string;
  readonly url?: string;
  readonly lang?: string;
}

/** The source of a skeleton: what is given, TODO for what must be, comments for what may be. */
export function skeletonSource(given: SkeletonSource, text: string): string[] {
  const needed = Object.entries(NEEDED).map(([key, what]) => {
    const value = given[key as keyof SkeletonSource];
    return value === undefined ? `  ${key}: TODO # ${what}` : `  ${key}: ${scalar(value)}`;
  });
  const optional = Object.entries(OPTIONAL).map(([key, what]) => {
    const value = given[key as keyof SkeletonSource];
    return value === undefined ? `  # ${key}: … ${what}` : `  ${key}: ${scalar(value)}`;
  });
  const titles = firstLines(text).map((line) => `  # title: ${scalar(line)}`);
  return ['source:', ...needed, ...titles, ...optional];
}

const NEEDED: Partial<Record<keyof SkeletonSource, string>> = {
  id: 'a short id of your choice: lower-case letters, digits and hyphens, such as ask-onix-2025-11-30',
  publisher: 'who published it',
  grade: 'the publisher: A reliable, B usually, C fairly, D not usually, E not reliable, F cannot be judged',
  published:
    'the day it appeared, such as 2025-11-30; say in "published-note" how you know, if the text does not say it',
};

const OPTIONAL: Partial<Record<keyof SkeletonSource | 'author', string>> = {
  url: 'where it stands',
  lang: 'its language, such as en or uk',
  author: 'who wrote it',
};

/** The lines before the first that ends like a sentence: one of them may be the headline. */
function firstLines(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const body = lines.findIndex((line) => /[.!?…]["'”’»)]*$/.test(line));
  return lines.slice(0, Math.min(3, body < 0 ? 1 : body)).filter((line) => line.length <= 300 && !/[.!?]\s/.test(line));
}
