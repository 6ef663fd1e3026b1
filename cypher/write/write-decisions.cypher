// Adds decisions to the record.
// @param decisions map[] = [{"id": "decision/0", "props": {"kind": "RETRACT", "targetId": "claim/0"}}]
// @row written number
UNWIND $decisions AS decision
MERGE (d:Decision {id: decision.id})
ON CREATE SET d += decision.props
RETURN count(d) AS written
