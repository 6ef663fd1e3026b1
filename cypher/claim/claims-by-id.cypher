// Claims by id; retracted ones are not found.
// @param ids string[] = ["claim/0"]
// @include claim
UNWIND $ids AS key
MATCH (c:Claim&!Retracted {id: key})
RETURN {claim}
ORDER BY id
