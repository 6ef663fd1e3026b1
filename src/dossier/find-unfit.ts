import type { Explained } from './explain-issue';
import type { Path } from './place-in-file';

/** What no shape can tell: places still to be written, characters that are none, keys that cannot be used, parts that contain themselves. */
export function findUnfit(content: unknown): { readonly unfit: Explained[]; readonly endless: boolean } {
  const unfit: Explained[] = [];
  const done = new Set<object>();
  const within = new Set<object>();
  let endless = false;
  const look = (value: unknown, path: Path): void => {
    if (typeof value === 'string') unfit.push(...ofText(value, path));
    if (value === null || typeof value !== 'object') return;
    if (within.has(value)) {
      endless = true;
      unfit.push({ path, key: false, message: 'expected a part that ends, got one that contains itself by *name' });
      return;
    }
    if (done.has(value)) return;
    within.add(value);
    for (const [key, inner] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      if (key === '__proto__')
        unfit.push({
          path: [...path, key],
          key: true,
          message: `expected another name than "${key}", which cannot be used`,
        });
      else look(inner, [...path, step]);
    }
    within.delete(value);
    done.add(value);
  };
  look(content, []);
  return { unfit, endless };
}

/** Whether a text stands for one that is still to be written, as `chancery new` leaves it. */
export function isTodo(value: unknown): boolean {
  return typeof value === 'string' && /^\s*TODO\b/.test(value);
}

function ofText(text: string, path: Path): Explained[] {
  const key = path.filter((step) => typeof step === 'string').at(-1);
  if (isTodo(text)) return [{ path, key: false, message: `${key}: still TODO; expected what the source says` }];
  const odd = /[\0\p{Surrogate}]/u.exec(text)?.[0];
  if (odd === undefined) return [];
  const code = odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return [{ path, key: false, message: `${key}: expected characters of a text, got U+${code}, which is none` }];
}
