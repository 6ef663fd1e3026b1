// Notes events with more people than one transaction can derive the contacts of; what was noted before begins again, with those who were in it.
// @param crowds map[] = [{"event": "event/us-ua-talks-2025-11-30", "people": ["person/marco-rubio", "person/rustem-umerov"]}]
// @row deferred number
UNWIND $crowds AS crowd
MERGE (c:Crowd {id: crowd.event})
SET c.people = crowd.people + [one IN coalesce(c.people, []) WHERE NOT one IN crowd.people], c.next = 0
RETURN count(c) AS deferred
