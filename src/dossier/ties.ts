import type { Desk } from './desk';
import type { DossierFile } from './format';
import { enterFrame, type Frame } from './frame';
import type { Path } from './place-in-file';
import { type Statement, state } from './statement';

/** Claims the ties between two people, and what each is to the other. */
export function ties(desk: Desk, top: Frame, list: DossierFile['ties'], path: Path): void {
  for (const [place, tie] of (list ?? []).entries()) {
    const at = [...path, place];
    desk.within(at, () => {
      const named = Object.entries(tie.between);
      if (named.length !== 2)
        return desk.complain(`between: expected two people, got ${named.length}`, [...at, 'between']);
      const people = named.flatMap(([slug, role]) => {
        const id = desk.refer(slug, ['Person'], [...at, 'between', slug], { key: true });
        return id ? [{ id, role }] : [];
      });
      if (people[0]?.id === people[1]?.id && people.length === 2)
        return desk.complain(`between: expected two people, got ${people[0]?.id} twice`, [...at, 'between']);
      const [a, b] = people.sort((one, two) => (one.id < two.id ? -1 : 1));
      if (!a || !b) return undefined;
      const identity = { a: a.id, b: b.id };
      const about = { type: 'Tie', id: desk.joined('Tie', identity), identity } as const;
      return state(desk, enterFrame(top, tie, desk), about, tie as Statement, at, {
        kind: tie.is,
        aIs: a.role,
        bIs: b.role,
      });
    });
  }
}
