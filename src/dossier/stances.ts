import type { Desk } from './desk';
import type { DossierFile } from './format';
import { enterFrame, type Frame } from './frame';
import type { Path } from './place-in-file';
import { type Statement, state } from './statement';

/** Claims where actors, or people a source does not name, stand on something. */
export function stances(desk: Desk, top: Frame, list: DossierFile['stances'], path: Path): void {
  for (const [place, stance] of (list ?? []).entries()) {
    const at = [...path, place];
    desk.within(at, () => {
      const holder =
        typeof stance.who === 'string'
          ? desk.refer(stance.who, ['Person', 'Country', 'Organization'], [...at, 'who'])
          : stance.who.unnamed;
      const on = desk.refer(stance.on, [], [...at, 'on']);
      if (!holder || !on) return;
      const identity = { holder, verb: stance.verb, on };
      state(
        desk,
        enterFrame(top, stance, desk),
        { type: 'Stance', id: desk.joined('Stance', identity), identity },
        stance as Statement,
        at,
      );
    });
  }
}
