// Notes which dump is being restored, and how many of its lines are in; null for the dump: that it is done.
// @param restoring string? = null
// @param restored number = 0
// @row restored number?
MATCH (s:Sequence {id: 'sequence'})
SET s.restoring = $restoring, s.restored = CASE WHEN $restoring IS NOT NULL THEN $restored END
RETURN s.restored AS restored
