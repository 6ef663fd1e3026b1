// How often two people have spoken by call.
// @present contacts of the past are counted from participations, calls among them
// @param pairs map[] = [{"key": "person/volodymyr-zelensky person/emmanuel-macron", "a": "person/volodymyr-zelensky", "b": "person/emmanuel-macron"}]
// @row key string
// @row calls number
// @row across number
UNWIND $pairs AS pair
WITH pair, CASE WHEN pair.a < pair.b THEN [pair.a, pair.b] ELSE [pair.b, pair.a] END AS ends
OPTIONAL MATCH ()-[spoke:SPOKE]->()
USING INDEX SEEK spoke:SPOKE(fromId, toId)
WHERE spoke.fromId = ends[0] AND spoke.toId = ends[1]
RETURN pair.key AS key, coalesce(spoke.calls, 0) AS calls, coalesce(spoke.across, 0) AS across
ORDER BY key
