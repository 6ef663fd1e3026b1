// Facts that nothing asserts and nothing leads to any more keep a state for the time in which something led to them.
// @param facts map[] = [{"id": "person/nobody", "labels": ["Person"], "state": ["Version", "PersonVersion"]}]
// @row kept number
UNWIND $facts AS fact
MATCH (f:Entity {id: fact.id})
WHERE f.originCount IS NULL AND none(label IN fact.labels WHERE label IN labels(f))
WITH f, fact
WHERE EXISTS { (f)<-[r]-(:Version) WHERE type(r) <> 'WAS' } AND NOT EXISTS { (f)<-[:WAS]-(:Version {look: 'kept'}) }
CREATE (v)-[:WAS]->(f)
SET v:$(fact.state)
SET v = {id: f.id, key: f.id + ' kept', look: 'kept', knownFrom: coalesce(f.knownFrom, ''), knownTo: 'forever', recordedFrom: coalesce(f.recordedFrom, ''), recordedTo: 'forever'}
RETURN count(v) AS kept
