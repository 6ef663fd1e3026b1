// How sure the contact of two parts `p` and `q` in an event `e` is: 0 held, else as sure as the less sure of the two; null where it is none.
CASE WHEN e.status = 'HELD' AND {attended p e} AND {attended q e} THEN 0 ELSE
    reduce(least = 0, each IN [{planned p e}, {planned q e}] | CASE WHEN each > least THEN each WHEN each <= least THEN least END)
  END
