// Draws the contacts of two people `a` and `b`, the first by id first, from what they attended together (`met`, in order of days, `calls` and `callsAcross`), in place of the `olds` they had.
// @include contacts-drawn
WITH a, b, calls, callsAcross, olds, met, [one IN met WHERE one.across] AS across, [one IN met WHERE NOT one.across] AS together
WITH a, b, calls, callsAcross, olds, [some IN CASE WHEN met = [] THEN [] WHEN across = [] OR together = [] THEN [met] ELSE [met, across, together] END | {
    count: size(some), across: size([one IN some WHERE one.across]), smallest: reduce(least = some[0].size, one IN some | CASE WHEN one.size < least THEN one.size ELSE least END),
    sides: CASE WHEN all(one IN some WHERE one.across) THEN 'ACROSS' WHEN none(one IN some WHERE one.across) THEN 'TOGETHER' ELSE 'BOTH' END,
    first: some[0].day, last: some[-1].day, firstStart: some[0].start, lastStart: some[-1].start, firstText: some[0].text, lastText: some[-1].text
  }] AS contacts
{contacts-drawn}
FOREACH (_ IN CASE WHEN calls > 0 THEN [1] ELSE [] END | CREATE (a)-[:SPOKE {fromId: a.id, toId: b.id, calls: calls, across: callsAcross}]->(b))
