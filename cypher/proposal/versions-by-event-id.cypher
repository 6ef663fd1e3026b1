// The versions of proposals that were discussed at events, by id.
// @param ids string[] = ["event/us-ua-talks-2025-11-30"]
// @row key string
// @include proposal-version
UNWIND $ids AS key
CALL (key) {
  MATCH (:Entity {id: key})-[:DISCUSSED]->(v:ProposalVersion)
  WITH v ORDER BY v.id LIMIT 200
  RETURN v
}
RETURN key, {proposal-version}
ORDER BY key, id
