import { typeOfId } from '../fact-id';
import { excludes } from './excludes';
import { IDENTITY_RULES, type IdentityRule } from './identity-rules';
import type { Traits } from './traits';

/** The rule by which two are one, and what they share. */
export interface Join {
  readonly rule: IdentityRule;
  readonly shared: string;
}

/** The first rule that two fulfil; whether they are told apart by anything else is for the whole group to say. */
export function joinOf(one: Traits, other: Traits): Join | undefined {
  const type = typeOfId(one.id);
  if (type === undefined || type !== typeOfId(other.id) || excludes(one, other)) return undefined;
  for (const rule of IDENTITY_RULES) {
    const shared = rule.of.includes(type) ? rule.shared(one, other) : undefined;
    if (shared !== undefined) return { rule, shared };
  }
  return undefined;
}
