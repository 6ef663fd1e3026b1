// How sure a part `p` in an event `e` still ahead is: 1 confirmed, 2 expected, 3 possible; null where there is none ahead.
CASE WHEN e.status IN ['RUMOURED', 'PROPOSED', 'PLANNED', 'CONFIRMED'] AND coalesce(p.certainty, '') <> 'RULED_OUT' THEN
    CASE WHEN e.status IN ['RUMOURED', 'PROPOSED'] OR p.certainty = 'POSSIBLE' THEN 3 WHEN e.status = 'CONFIRMED' AND p.certainty = 'CONFIRMED' THEN 1 ELSE 2 END
  END
