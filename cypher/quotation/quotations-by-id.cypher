// Quotations by id.
// @param ids string[] = ["quotation/1549044968e1586575514dfb"]
// @include quotation
UNWIND $ids AS key
MATCH (q:Entity&Quotation {id: key})
RETURN {quotation}
ORDER BY id
