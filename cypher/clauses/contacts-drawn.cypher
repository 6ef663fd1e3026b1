// Draws the `contacts` of two people `a` and `b` in place of the `olds` they had: the whole first; who sat on different sides at some events and not at others
// has one for either beside it (docs/decisions/contacts.md).
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
