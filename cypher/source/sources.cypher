// Sources that still state something, the latest published first.
// @param afterPublished string = "9999"
// @param afterId string = ""
// @param limit number = 21
// @include source
MATCH (s:Source&!Silent)
USING INDEX s:Source(publishedAt, id)
WHERE s.publishedAt <= $afterPublished AND s.id IS NOT NULL AND CASE WHEN s.publishedAt = $afterPublished THEN s.id > $afterId ELSE true END
//- page
WITH s ORDER BY s.publishedAt DESC, s.id LIMIT $limit
RETURN {source}
ORDER BY publishedAt DESC, id
