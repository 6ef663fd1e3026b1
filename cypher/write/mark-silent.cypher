// Marks which of some sources state nothing any more, all of their claims being retracted.
// @param ids string[] = ["source/ask-onix-2025-11-30"]
// @row marked number
UNWIND $ids AS id
MATCH (s:Source {id: id})
WITH s, EXISTS { MATCH (c:Claim&!Retracted {sourceId: s.id}) USING INDEX SEEK c:Claim(sourceId) } AS speaks
FOREACH (_ IN CASE WHEN speaks THEN [1] ELSE [] END | REMOVE s:Silent)
FOREACH (_ IN CASE WHEN speaks THEN [] ELSE [1] END | SET s:Silent)
RETURN count(s) AS marked
