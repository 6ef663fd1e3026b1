// Organizations by id.
// @param ids string[] = ["organization/ua-nsdc"]
// @include organization
UNWIND $ids AS key
MATCH (o:Entity&Organization {id: key})
RETURN {organization}
ORDER BY id
