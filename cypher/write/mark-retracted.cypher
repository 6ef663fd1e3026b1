// Marks which claims no longer count, as the decisions have it.
// @param retracted string[] = ["claim/0"]
// @param live string[] = ["claim/1"]
// @row marked number
CALL () {
  UNWIND $live AS id
  MATCH (c:Claim&Retracted {id: id})
  REMOVE c:Retracted
}
CALL () {
  UNWIND $retracted AS id
  MATCH (c:Claim {id: id})
  SET c:Retracted
  RETURN count(c) AS marked
}
RETURN marked
