// Stances by id.
// @param ids string[] = ["stance/volodymyr-zelensky--welcomes--event.us-ua-talks-2025-11-30"]
// @include stance
UNWIND $ids AS key
MATCH (t:Entity&Stance {id: key})
RETURN {stance}
ORDER BY id
