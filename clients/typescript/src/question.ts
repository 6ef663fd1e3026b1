/** A GraphQL operation, with the types of its answer and its variables. */
export interface Question<Answer, Variables> {
  readonly name: string;
  readonly text: string;
  /** For the compiler only: nothing has it. */
  readonly types?: (variables: Variables) => Answer;
}

/** A page of a list, of a question that selects these. */
export interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
