import { isTitle } from '../spelling/titles';

/** The names of somebody but those that are another of them with a title before it: without "President Park" where "Park" is one. */
export function bareNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => titleIn(name, names) === undefined);
}

/** The titles that stand before a name of somebody in another of their names: "President" where both "President Park" and "Park" are. */
export function titlesBefore(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => titleIn(name, names) ?? []);
}

function titleIn(name: string, names: readonly string[]): string | undefined {
  const bare = names.find((other) => other !== name && name.endsWith(` ${other}`));
  const title = bare && name.slice(0, -bare.length).trim();
  return title && isTitle(title) ? title : undefined;
}
