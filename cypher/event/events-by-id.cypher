// Events by id.
// @param ids string[] = ["event/us-ua-talks-2025-11-30"]
// @include event
UNWIND $ids AS key
MATCH (e:Entity&Event {id: key})
RETURN {event}
ORDER BY id
