/** How many answers are kept. */
const MOST = 10_000;

/** Work on a text that always comes to the same, done once for each of the texts that come again and again; they must be short, since they are kept. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    const done = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, done);
    return done;
  };
}
