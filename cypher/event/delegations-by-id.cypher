// Delegations by id.
// @param ids string[] = ["delegation/us-ua-talks-2025-11-30--ua"]
// @include delegation
UNWIND $ids AS key
MATCH (d:Entity&Delegation {id: key})
RETURN {delegation}
ORDER BY id
