// Names that sound like what is asked for, as far as the index tells, with whose they are and how much is known of them.
// In the past the names of superseded states are looked at too; where the index left out some, those that did not stand are told without an id, so that it is seen.
// @param query string = "+type:(Person)^0 +(key:umerov^4 joined:umerov^4 key:umerov~1 joined:umerov~1 bones:amrb)"
// @param limit number = 1000
// @row id string?
// @row name string?
// @row value string
// @row key string
// @row start string?
// @row end string?
// @row known number
//- now
CALL db.index.fulltext.queryNodes('name_spelling', $query, {limit: $limit}) YIELD node AS n
MATCH (f:Entity)-[:HAS_NAME]->(n)
RETURN f.id AS id, f.name AS name, n.value AS value, n.key AS key, n.start AS start, n.end AS end,
  COUNT { (f)<-[:PARTICIPANT|HOLDER|POST|OF|IN_EVENT|AT_PLACE|VERSION_OF|SPOKEN_BY|ABOUT|CLAIMS]-() } AS known
//- past
CALL () {
  CALL db.index.fulltext.queryNodes('name_spelling', $query, {limit: $limit}) YIELD node, score
  RETURN collect({n: node, score: score}) AS names
  UNION ALL
  CALL db.index.fulltext.queryNodes('name_version_spelling', $query, {limit: $limit}) YIELD node, score
  RETURN collect({n: node, score: score}) AS names
}
UNWIND names AS name
WITH name.n AS n, name.score AS score, size(names) = $limit AS isCut
OPTIONAL MATCH (f:Entity)-[:HAS_NAME]->(n)
WITH n, f, score, isCut
WHERE f IS NOT NULL OR isCut
WITH n, f ORDER BY f IS NULL, score DESC, n.value, f.id LIMIT $limit
RETURN f.id AS id, f.name AS name, n.value AS value, n.key AS key, n.start AS start, n.end AS end,
  COUNT { (f)<-[:PARTICIPANT|HOLDER|POST|OF|IN_EVENT|AT_PLACE|VERSION_OF|SPOKEN_BY|ABOUT]-() } + COUNT { (f)<-[:CLAIMS]-(c) WHERE c.knownAt <= $knownAt AND c.recordedAt <= $recordedAt } AS known
//- always
ORDER BY id, n.place
