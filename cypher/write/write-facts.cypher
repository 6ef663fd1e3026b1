// Writes facts as resolve has them: their labels and every property of their type.
// @param facts map[] = [{"id": "person/marco-rubio", "labels": ["Person", "Actor"], "props": {"name": "Marco Rubio"}}]
// @row written number
UNWIND $facts AS fact
MERGE (f:Entity {id: fact.id})
REMOVE f:Person:Actor:Organization:Country:Position:Occupancy:Tie:Event:Delegation:Participation:Quotation:Proposal:ProposalVersion:Stance:Place:Topic:Disputed
SET f:$(fact.labels)
SET f += fact.props
FOREACH (_ IN CASE WHEN fact.props.disputed THEN [1] ELSE [] END | SET f:Disputed)
RETURN count(f) AS written
