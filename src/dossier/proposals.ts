import { isSlug } from '../model/fact-id';
import { slugFrom } from '../model/slug-from';
import type { Desk } from './desk';
import { entities } from './entities';
import type { Frame } from './frame';
import type { Path } from './place-in-file';
import { eachEntry, type Statement, state } from './statement';

/** Claims proposals and the versions they went through. */
export function proposals(desk: Desk, top: Frame, map: unknown, path: Path): void {
  entities(desk, top, 'Proposal', map, path, (frame, proposal, statement, at) => {
    eachEntry(desk, frame, statement.versions, [...at, 'versions'], 'label', (key, own, said, place) =>
      version(desk, own, proposal, key, said, place),
    );
  });
}

function version(desk: Desk, frame: Frame, proposal: string, key: string, said: Statement, path: Path): void {
  const it = versionOf(desk, proposal, key, path, true);
  const before =
    said.revises === undefined
      ? undefined
      : versionOf(desk, proposal, String(said.revises), [...path, 'revises'], false);
  if (!it) return;
  if (before) desk.refer(before.id, ['ProposalVersion'], [...path, 'revises']);
  state(
    desk,
    frame,
    { type: 'ProposalVersion', ...it },
    { ...said, revises: undefined },
    path,
    before ? { revises: before.id } : {},
  );
}

function versionOf(desk: Desk, proposal: string, key: string, path: Path, isKey: boolean) {
  if (!isSlug(key)) {
    const better = slugFrom(key);
    const hint = better ? `: did you mean ${better}?` : '';
    return desk.complain(`expected a short key for a version, such as 1 or as-leaked; got "${key}"${hint}`, path, {
      key: isKey,
    });
  }
  const identity = { proposal, key };
  return { id: desk.joined('ProposalVersion', identity), identity };
}
