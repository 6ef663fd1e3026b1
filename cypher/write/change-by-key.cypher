// The change that an earlier try of the same write made.
// @param key string = "example"
// @row seq number
MATCH (c:Change {key: $key})
RETURN c.seq AS seq
