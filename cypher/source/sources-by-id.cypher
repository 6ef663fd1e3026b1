// Sources by id; one whose claims are all retracted is not found.
// @param ids string[] = ["source/ask-onix-2025-11-30"]
// @include source
UNWIND $ids AS key
MATCH (s:Source&!Silent {id: key})
RETURN {source}
ORDER BY id
