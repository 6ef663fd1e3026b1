// The record's claims, in the order of their ids, from one id on.
// @param after string = ""
// @param limit number = 10
// @include claim-record
MATCH (c:Claim)
WHERE c.id > $after
WITH c ORDER BY c.id LIMIT $limit
RETURN {claim-record}
ORDER BY id
