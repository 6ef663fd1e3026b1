// Marks which of some sources state nothing any more, all of their claims being retracted.
// @param ids string[] = ["source/ask-onix-2025-11-30"]
// @row marked number
UNWIND $ids AS id
MATCH (s:Source {id: id})
WITH s, EXISTS { (:Claim&!Retracted {sourceId: s.id}) } AS speaks
FOREACH (_ IN CASE WHEN speaks THEN [1] ELSE [] END | REMOVE s:Silent)
FOREACH (_ IN CASE WHEN speaks THEN [] ELSE [1] END | SET s:Silent)
RETURN count(s) AS marked
