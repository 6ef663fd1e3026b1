// Facts that nothing asserts: those that a visible fact still leads to keep their label and go by their id, the others lose it.
// A state kept for the past goes where the fact is led to again: it has one state at a time.
// @param facts map[] = [{"id": "place/hallandale-beach", "labels": ["Place"]}]
// @row settled number
UNWIND $facts AS fact
MATCH (f:Entity {id: fact.id})
WHERE f.originCount IS NULL
WITH f, fact, EXISTS { (f)<-[r]-(g:Entity) WHERE g.originCount IS NOT NULL AND NOT type(r) IN ['MET', 'MET_ON_SIDES', 'SPOKE'] } AS referred
FOREACH (_ IN CASE WHEN referred THEN [1] ELSE [] END | SET f:$(fact.labels))
FOREACH (_ IN CASE WHEN referred THEN [] ELSE [1] END | REMOVE f:Person:Actor:Organization:Country:Position:Event:Proposal:Place:Topic)
WITH f, referred
OPTIONAL MATCH (f)<-[:WAS]-(v:Version {look: 'kept'})
WHERE referred
DETACH DELETE v
RETURN count(f) AS settled
