// Columns of an event `e` that two people, `aId` and `bId`, attended, in the delegations `da` and `db` or in none.
// @row aId string
// @row bId string
// @row eventId string
// @row contact string
// @row day string
// @row start string
// @row text string?
// @row size number
// @row across boolean
aId,
bId,
e.id AS eventId,
e.contact AS contact,
e.day AS day,
coalesce(e.start, '') AS start,
e.startText AS text,
COUNT { (e)<-[:IN_EVENT]-() } AS size,
coalesce(da.id <> db.id, false) AS across
