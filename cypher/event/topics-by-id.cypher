// Topics by id.
// @param ids string[] = ["topic/security-guarantees"]
// @include topic
UNWIND $ids AS key
MATCH (t:Entity&Topic {id: key})
RETURN {topic}
ORDER BY id
