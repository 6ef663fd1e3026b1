// An index that is still being filled answers nothing, or too little.
CALL db.awaitIndexes(300);
