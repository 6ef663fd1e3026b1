// Occupancies by id.
// @param ids string[] = ["occupancy/rustem-umerov--ua-chief-negotiator--1"]
// @include occupancy
UNWIND $ids AS key
MATCH (o:Entity&Occupancy {id: key})
RETURN {occupancy}
ORDER BY id
