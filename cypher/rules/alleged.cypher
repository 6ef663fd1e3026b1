// Whether a part `p` in an event `e` is one of somebody who is only alleged to have been there.
coalesce(p.attendance = 'ATTENDED' AND e.status IN ['UNDERWAY', 'HELD'] AND (p.alleged OR e.alleged), false)
