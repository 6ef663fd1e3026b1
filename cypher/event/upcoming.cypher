// Events still ahead that may be on one of some days, the earliest first.
// @param from string = "2025-11-30"
// @param to string = "2025-12-14"
// @param afterDay string = ""
// @param afterId string = ""
// @param limit number = 21
// @include event
MATCH (e:Event)
WHERE e.lastDay >= $from AND e.lastDay < '9999-12-31' AND e.day <= $to AND e.status IN ['RUMOURED', 'PROPOSED', 'PLANNED', 'CONFIRMED']
  AND (e.day > $afterDay OR (e.day = $afterDay AND e.id > $afterId))
//- page
WITH e ORDER BY e.day, e.id LIMIT $limit
RETURN {event}
ORDER BY day, id
