// Every claim ever made of some facts, retracted ones among them: what resolve works from.
// @param ids string[] = ["person/marco-rubio"]
// @include claim-record
UNWIND $ids AS key
MATCH (f:Entity {id: key})<-[:CLAIMS]-(c:Claim)
USING INDEX SEEK f:Entity(id)
RETURN {claim-record}
ORDER BY id
