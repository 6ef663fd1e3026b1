// Claims that may speak of some things, by words that the ids of these hold: every claim is looked at, in the order of ids, from one on.
// @param ids string[] = ["person/marco-rubio"]
// @param words string[] = ["/marco-rubio", "--marco-rubio", ".marco-rubio"]
// @param after string = ""
// @param limit number = 10
// @include claim-record
MATCH (c:Claim)
WHERE c.id > $after AND (c.attributionActorId IN $ids OR any(word IN $words WHERE c.factId CONTAINS word OR c.states CONTAINS word))
WITH c ORDER BY c.id LIMIT $limit
RETURN {claim-record}
ORDER BY id
