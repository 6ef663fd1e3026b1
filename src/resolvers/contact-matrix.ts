import { contactMatrix } from '../graph/queries.generated';
import { idArguments, periodArgument } from './arguments';
import { bareDate } from './fuzzy-date';
import type { ContactMatrixParent } from './parents';
import type { Scope } from './request-context';
import type { ContactCellResolvers, ContactMatrixResolvers, QueryContactMatrixArgs } from './resolver-types.generated';

/** Who of some people met whom. */
export async function matrixOf({ read, load }: Scope, args: QueryContactMatrixArgs): Promise<ContactMatrixParent> {
  const ids = [...new Set(idArguments('people', args.people, 'Person'))];
  const period = periodArgument('', args);
  const [cells, people] = await Promise.all([
    read(contactMatrix, { people: ids, ...period }),
    load.personById.loadMany(ids),
  ]);
  return {
    cells,
    people: people.flatMap((person) => {
      if (person instanceof Error) throw person;
      return person ? [person] : [];
    }),
  };
}

export const ContactMatrix: ContactMatrixResolvers = {
  people: (it) => it.people,
  cells: (it) => it.cells,
};

export const ContactCell: ContactCellResolvers = {
  a: (it) => ({ id: it.aId, name: it.aName }),
  b: (it) => ({ id: it.bId, name: it.bName }),
  count: (it) => it.count,
  across: (it) => it.across,
  last: (it) => bareDate(it.lastStart),
};
