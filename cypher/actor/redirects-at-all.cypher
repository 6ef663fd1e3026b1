// How many ids stand, or ever stood, for another; one look-up in the count store.
// @present a service asks it to know whether ids have to be looked up at all
// @row redirects number
RETURN COUNT { (:Redirect) } AS redirects
