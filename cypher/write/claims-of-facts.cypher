// Every claim ever made of some facts, retracted ones among them: what resolve works from.
// @param ids string[] = ["person/marco-rubio"]
// @include claim-record
UNWIND $ids AS key
MATCH (:Entity {id: key})<-[:CLAIMS]-(c:Claim)
RETURN {claim-record}
ORDER BY id
