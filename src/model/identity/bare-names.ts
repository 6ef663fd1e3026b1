/** The names of somebody but those that are another of them with a title before it: without "President Park" where "Park" is one. */
export function bareNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => bareOf(name, names) === undefined);
}

/** The titles that stand before a name of somebody in another of their names: "President" where both "President Park" and "Park" are. */
export function titlesBefore(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const bare = bareOf(name, names);
    return bare === undefined ? [] : [name.slice(0, -bare.length).trim()];
  });
}

function bareOf(name: string, names: readonly string[]): string | undefined {
  return names.find((other) => other !== name && name.endsWith(` ${other}`));
}
