import { columnOf, columns, dateColumn } from './column';
import { sourced } from './facts';
import type { PersonParent, TieParent } from './parents';
import type { TieResolvers } from './resolver-types.generated';

export const Tie: TieResolvers = {
  ...sourced('tieById'),
  ...columns('tieById', 'id', 'kind'),
  other: async (it, _, context, info) => {
    const people = (await columnOf('tieById', 'people', it, context, info)) ?? [];
    const names = (await columnOf('tieById', 'names', it, context, info)) ?? [];
    const place = otherPlace(it, people);
    return { id: String(people[place]), name: names[place] || null };
  },
  otherIs: async (it, _, context, info) => {
    const people = (await columnOf('tieById', 'people', it, context, info)) ?? [];
    return (await columnOf('tieById', otherPlace(it, people) === 0 ? 'aIs' : 'bIs', it, context, info)) as never;
  },
  selfIs: async (it, _, context, info) => {
    const people = (await columnOf('tieById', 'people', it, context, info)) ?? [];
    return (await columnOf('tieById', otherPlace(it, people) === 0 ? 'bIs' : 'aIs', it, context, info)) as never;
  },
  start: dateColumn('tieById', 'start'),
  end: dateColumn('tieById', 'end'),
};

/** Which of the two, in the order of their ids, is not the one the tie is seen from. */
function otherPlace(it: TieParent, people: readonly string[]): 0 | 1 {
  return it.seenFrom !== undefined && people[1] === it.seenFrom ? 0 : 1;
}

/** The ties that came with a person's row; undefined where they did not. */
export function tiesBroughtWith({ id, name, ...row }: PersonParent): TieParent[] | undefined {
  const { tieIds, tieKinds, tieOthers, tieOtherNames, tieOtherIs, tieSelfIs } = row;
  if (!tieIds || !tieKinds || !tieOthers || !tieOtherNames || !tieOtherIs || !tieSelfIs) return undefined;
  return tieIds.map((tie, place) => {
    const self = { id, name: name ?? '', is: tieSelfIs[place] || null };
    const other = { id: String(tieOthers[place]), name: tieOtherNames[place] ?? '', is: tieOtherIs[place] || null };
    const [a, b] = self.id < other.id ? [self, other] : [other, self];
    return {
      id: tie,
      kind: tieKinds[place] || null,
      people: [a.id, b.id],
      names: [a.name, b.name],
      aIs: a.is,
      bIs: b.is,
      seenFrom: id,
    };
  });
}
