// How many others people have met; who is not on record has no row.
// In the past it is an estimate: in how many events they ever took part.
// @param ids string[] = ["person/steve-witkoff", "person/vladimir-putin"]
// @row degree number
// @row id string
UNWIND $ids AS key
MATCH (p:Entity&Person {id: key})
//- now
RETURN COUNT { (p)-[:MET]->() } AS degree, p.id AS id
//- past
RETURN COUNT { (p)-[:WAS*0..1]->(:Entity)<-[:PARTICIPANT|WAS_PARTICIPANT]-() } AS degree, p.id AS id
//- always
ORDER BY id
