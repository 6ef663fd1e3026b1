// Columns of a source `s`.
// @row id string
// @row title string?
// @row kind string
// @row publisher string
// @row reliability string
// @row url string?
// @row author string?
// @row publishedAt string
// @row publishedNote string?
// @row lang string?
// @row licence string?
s.id AS id,
s.title AS title,
s.kind AS kind,
s.publisher AS publisher,
s.reliability AS reliability,
s.url AS url,
s.author AS author,
s.publishedAt AS publishedAt,
s.publishedNote AS publishedNote,
s.lang AS lang,
s.licence AS licence
