// How much there is; each is one look-up in the count store.
// @present it counts what is stored
// @row seq number
// @row people number
// @row organizations number
// @row countries number
// @row positions number
// @row occupancies number
// @row events number
// @row participations number
// @row quotations number
// @row sources number
// @row claims number
// @row decisions number
OPTIONAL MATCH (s:Sequence {id: 'sequence'})
RETURN coalesce(s.number, 0) AS seq,
  COUNT { (:Person) } AS people,
  COUNT { (:Organization) } AS organizations,
  COUNT { (:Country) } AS countries,
  COUNT { (:Position) } AS positions,
  COUNT { (:Occupancy) } AS occupancies,
  COUNT { (:Event) } AS events,
  COUNT { (:Participation) } AS participations,
  COUNT { (:Quotation) } AS quotations,
  COUNT { (:Source) } - COUNT { (:Silent) } AS sources,
  COUNT { (:Claim) } AS claims,
  COUNT { (:Decision) } AS decisions
