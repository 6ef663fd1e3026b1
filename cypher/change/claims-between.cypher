// Claims of facts that were told at one of two moments and not at the other, with the reasons they were taken back or restored for; the latest published first.
// @present it names its moments itself
// @param keys map[] = [{"key": "person/marco-rubio", "id": "person/marco-rubio", "before": {"knownAt": "2020-01-01T00:00:00.000Z", "recordedAt": "9999-12-31T23:59:59.999Z"}, "after": {"knownAt": "9999-12-31T23:59:59.999Z", "recordedAt": "9999-12-31T23:59:59.999Z"}}]
// @row key string
// @row isNew boolean
// @row reason string?
// @include claim
UNWIND $keys AS asked
CALL (asked) {
  WITH asked, asked.before AS before, asked.after AS after
  MATCH (:Entity {id: asked.id})<-[:CLAIMS]-(c:Claim)
  WITH c, before, after,
    head(COLLECT { MATCH (d:Decision {targetId: c.id}) WHERE d.recordedAt <= before.recordedAt AND d.kind IN ['RETRACT', 'RESTORE'] WITH d ORDER BY d.seq DESC, d.id LIMIT 1 RETURN d {.kind, .reason} }) AS claimBefore,
    head(COLLECT { MATCH (d:Decision {targetId: c.sourceId}) WHERE d.recordedAt <= before.recordedAt AND d.kind IN ['RETRACT', 'RESTORE'] WITH d ORDER BY d.seq DESC, d.id LIMIT 1 RETURN d {.kind, .reason} }) AS sourceBefore,
    head(COLLECT { MATCH (d:Decision {targetId: c.id}) WHERE d.recordedAt <= after.recordedAt AND d.kind IN ['RETRACT', 'RESTORE'] WITH d ORDER BY d.seq DESC, d.id LIMIT 1 RETURN d {.kind, .reason} }) AS claimAfter,
    head(COLLECT { MATCH (d:Decision {targetId: c.sourceId}) WHERE d.recordedAt <= after.recordedAt AND d.kind IN ['RETRACT', 'RESTORE'] WITH d ORDER BY d.seq DESC, d.id LIMIT 1 RETURN d {.kind, .reason} }) AS sourceAfter
  WITH c, claimBefore, sourceBefore, claimAfter, sourceAfter,
    c.knownAt <= before.knownAt AND c.recordedAt <= before.recordedAt AND coalesce(claimBefore.kind, '') <> 'RETRACT' AND coalesce(sourceBefore.kind, '') <> 'RETRACT' AS wasTold,
    c.knownAt <= after.knownAt AND c.recordedAt <= after.recordedAt AND coalesce(claimAfter.kind, '') <> 'RETRACT' AND coalesce(sourceAfter.kind, '') <> 'RETRACT' AS isTold
  WHERE wasTold <> isTold
  WITH c, isTold, CASE WHEN 'RETRACT' IN [claimBefore.kind, claimAfter.kind] THEN claimAfter.reason WHEN 'RETRACT' IN [sourceBefore.kind, sourceAfter.kind] THEN sourceAfter.reason END AS reason
  ORDER BY c.publishedAt DESC, c.id LIMIT 100
  RETURN c, isTold AS isNew, reason
}
RETURN asked.key AS key, isNew, reason, {claim}
ORDER BY key, publishedAt DESC, id
