// People by id.
// @param ids string[] = ["person/marco-rubio"]
// @include person
// @row tieIds string[]
// @row tieKinds string[]
// @row tieOthers string[]
// @row tieOtherNames string[]
// @row tieOtherIs string[]
// @row tieSelfIs string[]
UNWIND $ids AS key
MATCH (p:Entity&Person {id: key})
RETURN {person},
  COLLECT { MATCH (p)<-[own:PARTY]-(t:Tie)-[its:PARTY]->(o) WITH t, own, its, o ORDER BY t.id LIMIT 200 RETURN t.id } AS tieIds,
  COLLECT { MATCH (p)<-[own:PARTY]-(t:Tie)-[its:PARTY]->(o) WITH t, own, its, o ORDER BY t.id LIMIT 200 RETURN coalesce(t.kind, '') } AS tieKinds,
  COLLECT { MATCH (p)<-[own:PARTY]-(t:Tie)-[its:PARTY]->(o) WITH t, own, its, o ORDER BY t.id LIMIT 200 RETURN o.id } AS tieOthers,
  COLLECT { MATCH (p)<-[own:PARTY]-(t:Tie)-[its:PARTY]->(o) WITH t, own, its, o ORDER BY t.id LIMIT 200 RETURN coalesce(o.name, '') } AS tieOtherNames,
  COLLECT { MATCH (p)<-[own:PARTY]-(t:Tie)-[its:PARTY]->(o) WITH t, own, its, o ORDER BY t.id LIMIT 200 RETURN coalesce(its.as, '') } AS tieOtherIs,
  COLLECT { MATCH (p)<-[own:PARTY]-(t:Tie)-[its:PARTY]->(o) WITH t, own, its, o ORDER BY t.id LIMIT 200 RETURN coalesce(own.as, '') } AS tieSelfIs
ORDER BY id
