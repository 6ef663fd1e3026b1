import { countryNamed } from '../../model/country-names';
import { OFFICE } from '../../model/spelling/titles';
import { NATIONALITIES } from './nationalities';
import type { TitledName } from './titles';

/** Someone whom a text says was met or accompanied. */
export interface Counterpart extends TitledName {
  readonly title: string;
  /** The country the text gives them: by an adjective or by "of Canada"; undefined: none. */
  readonly country: string | undefined;
  /** What they speak for where that is no country: PLO, NATO. */
  readonly body: string | undefined;
  readonly how: 'MET' | 'ACCOMPANIED';
}

/** What a text tells of people: whom someone met, and the titles and names of others it mentions. */
export interface ReadProse {
  readonly counterparts: readonly Counterpart[];
  readonly others: readonly string[];
}

/** Words after which those who were met, or travelled with, are named; of several the last before a name decides. */
const TRIGGER =
  /\b(?:with|[Mm]et|[Bb]riefed|[Aa]udience of|[Rr]eceived by|[Hh]osted by|[Gg]reeted by|[Gg]uest of|[Aa]ccompanied)\b/g;

/** Where a clause ends: someone named behind it is in another story, or only spoken of. */
const CLAUSE_END =
  /;|\.(?= \p{Lu}|$)(?<!\b\p{Lu}\.)|,? (?:and )?(?=\b(?:attended|addressed|signed|visited|delivered|laid|opened|dedicated|witnessed|inspected|toured|announced|participated)\b)/u;
const SPOKEN_OF =
  /\b(?:to|regarding|concerning|about|for|after|before|following|during|while|at|funeral|funerals|memorial|services?|inauguration|coronation|wedding|birthday|anniversary|death|former|late|prior|on (?!January|February|March|April|May|June|July|August|September|October|November|December))\b/;

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const PARTICLE = '(?:de|del|della|da|dos|du|la|le|van|von|der|den|bin|ibn|al|el|ter|ul|y)';
const WORD = `(?!(?:${MONTH}|Also|Revisited|Returned|Met|Attended|Foreign|Prime|Summit)\\b)(?:\\p{Lu}\\.|d['’]\\p{Lu}[\\p{L}-]+|(?:al-|el-|ad-|as-)?\\p{Lu}[\\p{L}'’-]*)`;
/** A name of one or more words, as the text of a pattern. */
export const NAME = `(?:${PARTICLE} )*${WORD}(?: (?:${PARTICLE} )*${WORD})*`;
const PERSON = new RegExp(
  `((?:[\\p{Lu}][\\p{L}.-]* ){0,2}?)\\b(${OFFICE}) (${NAME})(?: of (?:the )?(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*))?`,
  'gu',
);

/** Reads "Met with King Baudouin and British Prime Minister Churchill; attended the funeral of President Park." */
export function readProse(text: string): ReadProse {
  const counterparts: Counterpart[] = [];
  const others: string[] = [];
  for (const clause of text.split(CLAUSE_END)) {
    const triggers = [...clause.matchAll(TRIGGER)];
    for (const match of clause.matchAll(PERSON)) {
      const [whole, before = '', title = '', name = '', of] = match;
      const at = match.index + before.length;
      const trigger = triggers.findLast((one) => one.index + one[0].length <= at);
      const origin = originOf(before.replace(VERB, '').trim(), of);
      const [word = ''] = trigger ?? [];
      if (!trigger || !origin || SPOKEN_OF.test(clause.slice(trigger.index + word.length, at)))
        others.push(whole.trim());
      else
        counterparts.push({
          title,
          name: bare(name),
          how: /^a/i.test(word) && !/^au/i.test(word) ? 'ACCOMPANIED' : 'MET',
          ...origin,
        });
    }
  }
  return { counterparts, others };
}

/** A name without what belongs to the sentence: a genitive, the full stop behind "Baudouin I". */
function bare(name: string): string {
  return name.replace(/['’]s$/, '').replace(/(?<= \p{Lu})\.$/u, '');
}

/** A verb at the head of a sentence, which has a capital like a nationality. */
const VERB = /\b(?:Accompanied|Briefed|Met|Received|Hosted|Greeted) /;

/** Undefined where a word before the title means nothing known. */
function originOf(before: string, of: string | undefined): Pick<Counterpart, 'country' | 'body'> | undefined {
  const country = of === undefined ? undefined : countryNamed(of);
  if (before === '') return { country, body: undefined };
  const adjective = NATIONALITIES.get(before);
  if (adjective) return { country: adjective, body: undefined };
  return /^\p{Lu}{2,}$/u.test(before) ? { country: undefined, body: before } : undefined;
}
