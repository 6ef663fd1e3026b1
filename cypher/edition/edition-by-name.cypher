// How far an import has come, and the fingerprint of the edition it is of.
// @param name string = "us-ukraine-talks-2025-11-30"
// @row fingerprint string?
// @row done number?
// @row finished boolean?
MATCH (d:Dossier {name: $name})
RETURN d.hash AS fingerprint, d.done AS done, d.finished AS finished
