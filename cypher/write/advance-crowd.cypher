// Notes how far the contacts of an event are derived, or that they are.
// @param event string = "event/us-ua-talks-2025-11-30"
// @param next number? = null
// @row left number
MATCH (c:Crowd {id: $event})
SET c.next = $next
WITH c, c.next AS next
FOREACH (done IN CASE WHEN next IS NULL THEN [c] ELSE [] END | DELETE done)
RETURN count(next) AS left
