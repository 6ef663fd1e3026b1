// Names that sound like what is asked for, as far as the index tells, by whose they are, with how much is known of them; several questions at a time.
// In the past the names of superseded states are looked at too; where the index left out some, those that did not stand are told without an id, so that it is seen.
// @param queries string[] = ["+type:(Person)^0 +(key:umerov^4 joined:umerov^4 key:umerov~1 joined:umerov~1 bones:amrb)"]
// @param limit number = 1000
// @row id string?
// @row name string?
// @row names map[]
// @row known number
UNWIND range(0, size($queries) - 1) AS asked
//- now
CALL (asked) {
  CALL db.index.fulltext.queryNodes('name_spelling', $queries[asked], {limit: $limit}) YIELD node AS n
  RETURN n
}
MATCH (f:Entity)-[:HAS_NAME]->(n)
WITH f, asked, n ORDER BY asked, n.place
WITH f, collect({asked: asked, value: n.value, key: n.key, start: n.start, end: n.end}) AS names
RETURN f.id AS id, f.name AS name, names,
  COUNT { (f)<-[:PARTICIPANT|HOLDER|POST|OF|IN_EVENT|AT_PLACE|VERSION_OF|SPOKEN_BY|ABOUT|CLAIMS]-() } AS known
//- past
CALL (asked) {
  CALL (asked) {
    CALL db.index.fulltext.queryNodes('name_spelling', $queries[asked], {limit: $limit}) YIELD node, score
    RETURN collect({n: node, score: score}) AS names
    UNION ALL
    CALL db.index.fulltext.queryNodes('name_version_spelling', $queries[asked], {limit: $limit}) YIELD node, score
    RETURN collect({n: node, score: score}) AS names
  }
  UNWIND names AS name
  WITH name.n AS n, name.score AS score, size(names) = $limit AS isCut
  OPTIONAL MATCH (f:Entity)-[:HAS_NAME]->(n)
  WITH n, f, score, isCut
  WHERE f IS NOT NULL OR isCut
  WITH n, f ORDER BY f IS NULL, score DESC, n.value, f.id LIMIT $limit
  RETURN n, f
}
WITH f, asked, n ORDER BY asked, n.place
WITH f, collect({asked: asked, value: n.value, key: n.key, start: n.start, end: n.end}) AS names
RETURN f.id AS id, f.name AS name, names,
  COUNT { (f)<-[:PARTICIPANT|HOLDER|POST|OF|IN_EVENT|AT_PLACE|VERSION_OF|SPOKEN_BY|ABOUT]-() } + COUNT { (f)<-[:CLAIMS]-(c) WHERE c.knownAt <= $knownAt AND c.recordedAt <= $recordedAt } AS known
//- always
ORDER BY id
