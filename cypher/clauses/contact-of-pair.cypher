// Draws the contact of two people `a` and `b`, the first by id first, from what they attended together (`met`, in order of days, `calls` and `callsAcross`), in place of the `olds` they had.
// Who sat on different sides at some events and not at others has a contact for either beside the whole (docs/decisions/contacts.md).
WITH a, b, calls, callsAcross, olds, met, [one IN met WHERE one.across] AS across, [one IN met WHERE NOT one.across] AS together
WITH a, b, calls, callsAcross, olds, [some IN CASE WHEN met = [] THEN [] WHEN across = [] OR together = [] THEN [met] ELSE [met, across, together] END | {
    count: size(some), across: size([one IN some WHERE one.across]), smallest: reduce(least = some[0].size, one IN some | CASE WHEN one.size < least THEN one.size ELSE least END),
    sides: CASE WHEN all(one IN some WHERE one.across) THEN 'ACROSS' WHEN none(one IN some WHERE one.across) THEN 'TOGETHER' ELSE 'BOTH' END,
    first: some[0].day, last: some[-1].day, firstStart: some[0].start, lastStart: some[-1].start, firstText: some[0].text, lastText: some[-1].text
  }] AS contacts
FOREACH (old IN olds | DELETE old)
FOREACH (contact IN contacts[0..1] |
  CREATE (a)-[there:MET {fromId: a.id, toId: b.id}]->(b)
  SET there += contact
  CREATE (b)-[back:MET {fromId: b.id, toId: a.id}]->(a)
  SET back += contact)
FOREACH (contact IN contacts[1..] |
  CREATE (a)-[there:MET_ON_SIDES {fromId: a.id, toId: b.id}]->(b)
  SET there += contact
  CREATE (b)-[back:MET_ON_SIDES {fromId: b.id, toId: a.id}]->(a)
  SET back += contact)
FOREACH (_ IN CASE WHEN calls > 0 THEN [1] ELSE [] END | CREATE (a)-[:SPOKE {fromId: a.id, toId: b.id, calls: calls, across: callsAcross}]->(b))
