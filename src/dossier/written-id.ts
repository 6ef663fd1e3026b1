import { type FactTypeName, ID_PREFIXES, idOf, isSlug, slugOf, typeOfId } from '../model/fact-id';
import { FACT_TYPES } from '../model/fact-types';
import { slugFrom } from '../model/slug-from';

/** The id that a text stands for, or what is wrong with the text. */
export type WrittenId = { readonly id: string; readonly problem?: undefined } | { readonly problem: string };

const MAX_SHORT_ID = 120;

/** Reads `marco-rubio`, which is of the first of these types, or `person/marco-rubio`; no types: any, and events without a prefix. */
export function writtenId(text: string, types: readonly FactTypeName[]): WrittenId {
  if (text.includes('/')) return withPrefix(text, types);
  const [usual = 'Event'] = types;
  if (isSlug(text) || (usual === 'ProposalVersion' && isVersion(text))) return { id: idOf(usual, text) };
  const form = usual === 'ProposalVersion' ? 'a proposal and its version, such as us-peace-plan--2' : SHORT_ID;
  return { problem: `expected ${form} (or with its prefix, ${ID_PREFIXES[usual]}/…), ${got(text, '')}` };
}

const SHORT_ID = 'a short id of lower-case letters, digits and single hyphens';

function withPrefix(text: string, types: readonly FactTypeName[]): WrittenId {
  const prefix = text.slice(0, text.indexOf('/'));
  const type = (Object.keys(ID_PREFIXES) as FactTypeName[]).find((one) => ID_PREFIXES[one] === prefix);
  if (!type || (types.length > 0 && !types.includes(type))) {
    const wanted = types.map((one) => `${ID_PREFIXES[one]}/…`).join(' or ') || 'an id such as event/…';
    return { problem: `expected ${wanted}, got "${text}"` };
  }
  const made = FACT_TYPES[type].makeId !== undefined;
  if (made ? typeOfId(text) : isSlug(slugOf(text))) return { id: text };
  return { problem: `expected ${prefix}/ and behind it ${SHORT_ID}, ${got(slugOf(text), `${prefix}/`)}` };
}

function got(slug: string, prefix: string): string {
  if (slug.length > MAX_SHORT_ID) return `of at most ${MAX_SHORT_ID} characters; got one of ${slug.length}`;
  const better = slugFrom(slug);
  return `got "${prefix}${slug}"${better ? `: did you mean ${prefix}${better}?` : ''}`;
}

function isVersion(text: string): boolean {
  const [proposal = '', key = '', ...rest] = text.split('--');
  return isSlug(proposal) && isSlug(key) && rest.length === 0;
}
