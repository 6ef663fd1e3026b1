// What tells something from others of its kind, by which two that are perhaps the same are weighed.
// @param ids string[] = ["person/marco-rubio", "position/ua-chief-negotiator"]
// @row id string
// @row iso2 string?
// @row names string[]
// @row wikidataId string?
// @row born string?
// @row died string?
// @row belongsTo string[]
// @row posts map[]
// @row sides map[]
// @row activeFrom string?
// @row activeTo string?
UNWIND $ids AS id
MATCH (f:Entity {id: id})
RETURN id, f.iso2 AS iso2, COLLECT { MATCH (f)-[:HAS_NAME]->(n:Name) WITH n ORDER BY n.place LIMIT 12 RETURN n.value } AS names,
  f.wikidataId AS wikidataId, f.born AS born, f.died AS died,
  COLLECT { MATCH (f)-[:OF]->(x:Entity) WITH x.id AS of ORDER BY of LIMIT 12 RETURN of } AS belongsTo,
  COLLECT { MATCH (f)<-[:HOLDER]-(o:Occupancy)-[:POST]->(p:Entity) WITH o, p ORDER BY o.sortDay, o.id LIMIT 50 RETURN {id: p.id, name: p.name, of: head([(p)-[:OF]->(x:Entity) | x.id]), ofName: head([(p)-[:OF]->(x:Entity) | x.name]), from: o.surelyFrom, to: o.surelyTo} } AS posts,
  //- now
  COLLECT { MATCH (p:Participation) USING INDEX p:Participation(personId, day, eventId) WHERE p.personId = id AND p.day > '0001-01-01' AND p.eventId IS NOT NULL WITH p ORDER BY p.personId, p.day, p.eventId LIMIT 50 MATCH (p)-[:IN_DELEGATION]->(:Delegation)-[:ON_BEHALF_OF]->(x:Entity) WITH DISTINCT x.id AS side, x.name AS name ORDER BY side LIMIT 12 RETURN {id: side, name: name} } AS sides,
  head(COLLECT { MATCH (p:Participation) USING INDEX p:Participation(personId, day, eventId) WHERE p.personId = id AND p.day > '0001-01-01' AND p.eventId IS NOT NULL AND p.attended RETURN p.day ORDER BY p.personId, p.day, p.eventId LIMIT 1 }) AS activeFrom,
  head(COLLECT { MATCH (p:Participation) USING INDEX p:Participation(personId, day, eventId) WHERE p.personId = id AND p.day < '9999-12-31' AND p.eventId IS NOT NULL AND p.attended RETURN p.day ORDER BY p.personId DESC, p.day DESC, p.eventId DESC LIMIT 1 }) AS activeTo
  //- past
  COLLECT { MATCH (f)<-[:PARTICIPANT]-(p:Participation)-[:IN_EVENT]->(e:Event) WHERE e.day > '0001-01-01' WITH p, e ORDER BY e.day, e.id LIMIT 50 MATCH (p)-[:IN_DELEGATION]->(:Delegation)-[:ON_BEHALF_OF]->(x:Entity) WITH DISTINCT x.id AS side, x.name AS name ORDER BY side LIMIT 12 RETURN {id: side, name: name} } AS sides,
  head(COLLECT { MATCH (f)<-[:PARTICIPANT]-(p:Participation)-[:IN_EVENT]->(e:Event) WHERE {attended p e} AND e.day > '0001-01-01' AND e.day < '9999-12-31' RETURN e.day ORDER BY e.day, e.id LIMIT 1 }) AS activeFrom,
  head(COLLECT { MATCH (f)<-[:PARTICIPANT]-(p:Participation)-[:IN_EVENT]->(e:Event) WHERE {attended p e} AND e.day > '0001-01-01' AND e.day < '9999-12-31' RETURN e.day ORDER BY e.day DESC, e.id DESC LIMIT 1 }) AS activeTo
  //- always
ORDER BY id
