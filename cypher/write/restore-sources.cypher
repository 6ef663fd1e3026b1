// Writes sources of a dump, silent until a claim of theirs is laid down, and their publishers.
// @param sources map[] = [{"id": "source/nothing", "publisher": "Nobody", "props": {"kind": "ARTICLE"}}]
// @row written number
UNWIND $sources AS source
CREATE (s:Source:Silent {id: source.id})
SET s += source.props
MERGE (p:Publisher {name: source.publisher})
CREATE (s)-[:PUBLISHED_BY]->(p)
RETURN count(s) AS written
