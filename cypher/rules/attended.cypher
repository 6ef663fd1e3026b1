// Whether a part `p` in an event `e` is one of somebody who was there, and not only by an allegation.
coalesce(p.attendance = 'ATTENDED' AND e.status IN ['UNDERWAY', 'HELD'] AND NOT p.alleged AND NOT e.alleged, false)
