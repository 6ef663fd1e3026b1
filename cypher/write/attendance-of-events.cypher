// Who attended some held events that count as contacts, by id, with the delegation each sat in; the earliest event first.
// @param events string[] = ["event/us-ua-talks-2025-11-30"]
// @row eventId string
// @row contact string
// @row day string
// @row start string
// @row text string?
// @row size number
// @row people map[]
UNWIND $events AS id
MATCH (e:Entity&Event {id: id})
USING INDEX SEEK e:Entity(id)
WHERE e.contact IS NOT NULL AND e.status = 'HELD'
MATCH (e)<-[:IN_EVENT]-(p:Participation {attended: true})-[:PARTICIPANT]->(x:Person)
WITH e, x.id AS personId, head([(p)-[:IN_DELEGATION]->(d:Entity) | d.id]) AS side
ORDER BY personId
WITH e, collect({id: personId, side: side}) AS people
WHERE size(people) > 1
RETURN e.id AS eventId, e.contact AS contact, e.day AS day, coalesce(e.start, '') AS start, e.startText AS text, COUNT { (e)<-[:IN_EVENT]-() } AS size, people
ORDER BY day, eventId
