// Derives the columns by which participations are found and counted; again whenever the participation or its event changed.
// `allegedly` is true where somebody is only alleged to have been there; `planned` says how sure a part in an event still ahead is: 1 confirmed, 2 expected, 3 possible.
// @param events string[] = ["event/us-ua-talks-2025-11-30"]
// @row derived number
UNWIND $events AS id
MATCH (e:Entity {id: id})<-[:IN_EVENT]-(p:Participation)-[:PARTICIPANT]->(a:Entity)
USING INDEX SEEK e:Entity(id)
SET p.personId = a.id, p.eventId = e.id, p.day = coalesce(e.day, '9999-12-31'),
  p.attended = {attended p e}, p.allegedly = CASE WHEN {alleged p e} THEN true END, p.planned = {planned p e}
RETURN count(p) AS derived
