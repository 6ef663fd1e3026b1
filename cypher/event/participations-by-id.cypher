// Participations by id.
// @param ids string[] = ["participation/us-ua-talks-2025-11-30--marco-rubio"]
// @include participation
UNWIND $ids AS key
MATCH (p:Entity&Participation {id: key})
RETURN {participation}
ORDER BY id
