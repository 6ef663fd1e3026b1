// Who takes part in some events: those whose contacts a change of the event may change.
// @param events string[] = ["event/us-ua-talks-2025-11-30"]
// @row eventId string
// @row personId string
UNWIND $events AS id
MATCH (:Entity {id: id})<-[:IN_EVENT]-(:Participation)-[:PARTICIPANT]->(p:Person)
RETURN DISTINCT id AS eventId, p.id AS personId
ORDER BY eventId, personId
