// Which of some claims and sources are on record: a source is where it states something.
// @param ids string[] = ["source/ask-onix-2025-11-30"]
// @row id string
UNWIND $ids AS id
WITH id
WHERE EXISTS { (:Claim {id: id}) } OR EXISTS { (:Claim {sourceId: id}) }
RETURN DISTINCT id
ORDER BY id
