// How much of each kind the record holds, and how many facts there are; each is one look-up in the count store.
// @row source number
// @row claim number
// @row decision number
// @row change number
// @row dossier number
// @row describes number
// @row gives number
// @row facts number
RETURN COUNT { (:Source) } AS source,
  COUNT { (:Claim) } AS claim,
  COUNT { (:Decision) } AS decision,
  COUNT { (:Change) } AS change,
  COUNT { (:Dossier) } AS dossier,
  COUNT { ()-[:DESCRIBES]->() } AS describes,
  COUNT { ()-[:GIVES]->() } AS gives,
  COUNT { (:Entity) } AS facts
