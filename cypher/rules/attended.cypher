// Whether a part `p` in an event `e` is one of somebody who was there.
coalesce(p.attendance = 'ATTENDED' AND e.status IN ['UNDERWAY', 'HELD'], false)
