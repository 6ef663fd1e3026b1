// Takes away superseded states, with all they drew.
// @param keys string[] = ["person/marco-rubio 2025 2025"]
// @row deleted number
UNWIND $keys AS key
MATCH (v:Version {key: key})
OPTIONAL MATCH (v)-[:WAS_HAS_NAME]->(n:NameVersion)
WITH v, collect(n) AS names
FOREACH (n IN names | DETACH DELETE n)
DETACH DELETE v
RETURN count(*) AS deleted
