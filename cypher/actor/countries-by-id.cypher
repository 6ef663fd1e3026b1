// Countries by id.
// @param ids string[] = ["country/ua"]
// @include country
UNWIND $ids AS key
MATCH (c:Entity&Country {id: key})
RETURN {country}
ORDER BY id
