import { idOf } from '../../model/fact-id';
import type { Field } from '../reading/field';
import type { RecordDesk } from '../record-desk';
import { idIn } from './ids';

/** Departments that become one another, merge, split or hand over functions: an event that both took part in, and a successor where there is one. */
export function changeOfDepartments(desk: RecordDesk, row: Field): void {
  const [before, after] = [
    idIn(row, 'predecessor_organisation_id', 'Organization'),
    idIn(row, 'successor_organisation_id', 'Organization'),
  ];
  const [type, start, end] = [row.words('type'), row.words('link_start_date'), row.words('link_end_date')];
  const event = desk.fact(idOf('Event', `ifg-${row.words('id')}`), {
    names: [{ value: type, kind: 'PRIMARY', lang: 'en' }],
    ...{ kind: 'OTHER', status: 'HELD', start: { edtf: start }, end: { edtf: end, counts: true } },
  });
  for (const participant of [before, after])
    desk.joined(
      'Participation',
      { participant, event },
      { role: 'SUBJECT', attendance: 'ATTENDED' },
      { passage: type },
    );
  if (type === 'Merger' || type === 'Name change') desk.fact(before, { successor: after }, { passage: type });
}

/** General elections, and the days on which a new prime minister had formed a government. */
export function election(desk: RecordDesk, row: Field): void {
  const kind = row.words('type') === 'General election' ? 'ELECTION' : 'OTHER';
  desk.fact(
    idOf('Event', `ifg-${row.words('id')}`),
    {
      names: [{ value: row.words('name'), kind: 'PRIMARY', lang: 'en' }],
      kind,
      status: 'HELD',
      start: { edtf: row.words('date') },
    },
    { passage: row.words('type') },
  );
}
