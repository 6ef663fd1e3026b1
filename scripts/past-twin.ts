import { FACT_TYPES, standsBare } from '../src/model/fact-types';
import { labelsOf } from '../src/model/projection';
import { closing, type Node, nextClause, type Path, parsePaths, type Step, splitUnion } from './cypher-patterns';

/*
 * Makes of a query about the present the same query about the past. In the present a fact is one node. In the past it is two:
 * the node its id belongs to, where relationships lead (its anchor), and the state of it that stood at the moment asked for,
 * from which they leave and which has the properties. That state is the anchor itself or a version of it.
 *   (e:Event)-[:AT_PLACE]->(p)
 *   (e:Event|EventVersion), (p_:Entity)<-[:WAS*0..1]-(p), (e)-[:AT_PLACE|WAS_AT_PLACE]->(p_)     where e and p stood then
 * What this cannot turn is written twice, between the marks `//- now`, `//- past` and `//- always`; a pattern that names `WAS` is
 * of the past as it stands.
 */

/** The text of the twin; throws where a part must be written by hand. */
export function pastTwin(text: string): string {
  count = 0;
  const twin = rewrite(text.replace(/\s+USING INDEX (?:SEEK )?\w+:\w+\([^)]*\)/g, ''), new Set());
  const [ofNow] =
    /:(?:MET|MET_ON_SIDES|SPOKE)\b|\b\w+\.(?:attended|allegedly|personId|eventId)\b|\b(?:p|pa|pb|q|r|f|part)\.planned\b|\battended:|:(?:Retracted|Silent)\b/.exec(
      twin,
    ) ?? [];
  if (ofNow)
    throw new Error(`"${ofNow}" is derived for the present alone: write that part twice, after //- now and //- past`);
  return twin;
}

/** The text with one of each two alternatives. */
export function alternative(text: string, wanted: 'now' | 'past'): string {
  let part = 'always';
  return text
    .split('\n')
    .filter((line) => {
      const [, mark] = /^\s*\/\/- (now|past|always)$/.exec(line) ?? [];
      part = mark ?? part;
      return !mark && (part === 'always' || part === wanted);
    })
    .join('\n');
}

/** Rewrites clauses and expressions; what they bind is added to `bound`. */
function rewrite(text: string, bound: Set<string>): string {
  const parts = splitUnion(text);
  if (parts.length > 1) {
    const scopes = parts.map(() => new Set(bound));
    const made = parts.map((part, place) => (part === 'UNION' ? part : rewrite(part, scopes[place] as Set<string>)));
    for (const name of scopes.flatMap((scope) => [...scope])) bound.add(name);
    return made.join('');
  }
  let out = '';
  for (let at = 0; at < text.length; ) {
    const { made, end } = piece(text, at, bound);
    out += made;
    at = end;
  }
  return out;
}

const FACT_LABELS = new Set((Object.keys(FACT_TYPES) as (keyof typeof FACT_TYPES)[]).flatMap(labelsOf));

interface Piece {
  readonly made: string;
  /** Where what was read ends. */
  readonly end: number;
}

function piece(text: string, at: number, bound: Set<string>): Piece {
  const asItIs = (last: number) => ({ made: text.slice(at, last + 1), end: last + 1 });
  if (text[at] === "'") return asItIs(text.indexOf("'", at + 1));
  if (/\w/.test(text[at - 1] ?? ' ')) return asItIs(at);
  const rest = text.slice(at);
  const [label, of, type = ''] = /^(\w+):([A-Z][a-z]\w*)\b/.exec(rest) ?? [];
  if (label && FACT_LABELS.has(type)) return { made: `${of}:${type}|${type}Version`, end: at + label.length };
  const [matching, clause = ''] = /^((?:OPTIONAL )?MATCH) (?=\()/.exec(rest) ?? [];
  if (matching) return match(text, at, clause, bound);
  if (/^(?:OPTIONAL )?MATCH /.test(rest)) throw new Error(`write by hand: ${rest.slice(0, 60)}`);
  if (rest.startsWith('WITH ') && !/(STARTS|ENDS)\s+$/.test(text.slice(0, at))) {
    const end = nextClause(text, at + 'WITH '.length);
    const body = text.slice(at + 'WITH '.length, end);
    const made = `WITH ${rewrite(body, bound)}`;
    keep(bound, body, bound);
    return { made, end };
  }
  const [block, kind, imported] = /^(COUNT|EXISTS|COLLECT|CALL) (?:\(([^)]*)\) )?\{/.exec(rest) ?? [];
  if (block) {
    const close = closing(text, at + block.length - 1);
    const body = text.slice(at + block.length, close);
    const clauses = /^\s*\(/.test(body) ? ` MATCH ${body.trim()} ` : body;
    const inside = new Set(bound);
    if (kind === 'CALL') keep(inside, imported ?? '', bound);
    const made = `${block}${rewrite(clauses, inside)}}`;
    if (kind === 'CALL') returned(body, bound, inside);
    return { made, end: close + 1 };
  }
  return (rest.startsWith('[(') && comprehension(text, at, bound)) || asItIs(at);
}

/** Leaves of what was bound what a clause hands on, by the names it gives. */
function keep(bound: Set<string>, clause: string, before: ReadonlySet<string>): void {
  const handed = [...clause.matchAll(/(?:^|,)\s*(?:DISTINCT )?(\w+)(?: AS (\w+))?\s*(?=,|$|\s(?:WHERE|LIMIT)\b)/g)];
  const kept = handed.flatMap(([, name = '', alias]) => (before.has(name) ? [alias ?? name] : []));
  bound.clear();
  for (const name of kept) bound.add(name);
}

/** Adds what a block hands out. */
function returned(body: string, bound: Set<string>, inside: ReadonlySet<string>): void {
  const handed = new Set<string>();
  keep(handed, body.slice(body.lastIndexOf('RETURN ') + 'RETURN '.length).trimEnd(), inside);
  for (const name of handed) bound.add(name);
}

function match(text: string, at: number, clause: string, bound: Set<string>): Piece {
  const read = parsePaths(text, at + clause.length + 1);
  if (!read) throw new Error(`cannot read the pattern ${text.slice(at, at + 80)}`);
  const { pattern, conditions } = isOfThePast(read.paths)
    ? { pattern: text.slice(at + clause.length + 1, read.end), conditions: [] }
    : inThePast(read.paths, bound);
  const [keyword] = /^\s+WHERE /.exec(text.slice(read.end)) ?? [];
  const end = keyword ? nextClause(text, read.end + keyword.length) : read.end;
  const own = keyword ? rewrite(text.slice(read.end + keyword.length, end), bound) : '';
  const [tail = ''] = /\s*$/.exec(own) ?? [];
  const all = own ? [...conditions, `(${own.trimEnd()})`] : conditions;
  return { made: `${clause} ${pattern}${all.length > 0 ? `\n  WHERE ${all.join(' AND ')}` : ''}${tail}`, end };
}

/** `[pattern WHERE condition | value]` becomes a COLLECT, which can hold several paths. */
function comprehension(text: string, at: number, bound: ReadonlySet<string>): Piece | undefined {
  const read = parsePaths(text, at + 1);
  const close = closing(text, at);
  const [, where, value] = (read && /^\s*(?:WHERE (.*?) )?\| (.*)$/s.exec(text.slice(read.end, close))) || [];
  if (!read || !value) return undefined;
  const scope = new Set(bound);
  // An id is the anchor's, whether or not anything asserted the fact then.
  const idOf = where ? undefined : /^(\w+)\.id$/.exec(value)?.[1];
  const { pattern, conditions } = inThePast(read.paths, scope, idOf);
  const all = where ? [...conditions, `(${rewrite(where, scope)})`] : conditions;
  const asked = all.length > 0 ? ` WHERE ${all.join(' AND ')}` : '';
  return { made: `COLLECT { MATCH ${pattern}${asked} RETURN ${rewrite(value, scope)} }`, end: close + 1 };
}

function isOfThePast(paths: readonly Path[]): boolean {
  return paths.some(({ steps }) => steps.some(({ types }) => types.includes('WAS')));
}

const NO_FACTS = new Set([
  'Claim',
  'Source',
  'Decision',
  'Change',
  'Sequence',
  'Dossier',
  'Publisher',
  'Name',
  'Redirect',
]);
/** Relationships that lead from what is no fact to one; where ids were merged they led elsewhere before. */
const FROM_NO_FACT = new Set(['CLAIMS', 'ATTRIBUTED_TO']);
const BARE_LABELS = new Set(
  (Object.keys(FACT_TYPES) as (keyof typeof FACT_TYPES)[]).flatMap((type) => (standsBare(type) ? labelsOf(type) : [])),
);

/** The paths among anchors and states, and what is asked of the states. */
function inThePast(
  paths: readonly Path[],
  bound: Set<string>,
  idOf?: string,
): { pattern: string; conditions: string[] } {
  const pattern: string[] = [];
  const conditions: string[] = [];
  for (const { nodes, steps } of paths) {
    const ends = nodes.map((node, place) => {
      const [before, after] = [steps[place - 1], steps[place]];
      if (!isFact(node, before, after)) return noFact(node, bound, pattern, conditions);
      const isReached = before?.direction === '>' || after?.direction === '<' || Boolean(before?.range || after?.range);
      const leaves = (before?.direction === '<' && !before.range) || (after?.direction === '>' && !after.range);
      const isIdAlone = node.variable !== '' && node.variable === idOf && !node.labels;
      return fact({ node, isReached, leaves, bound, pattern, conditions, isIdAlone });
    });
    for (const [place, step] of steps.entries()) {
      const [left, right] = [ends[place], ends[place + 1]] as [Ends, Ends];
      const forth = step.direction === '>';
      const [from, to] = forth ? [left, right] : [right, left];
      if (step.direction === '-' || step.types.length === 0)
        throw new Error(`write by hand: a relationship without type or direction after (${left.state})`);
      const drawn = step.range ? several(step, from.anchor, to.anchor, conditions) : one(step, conditions);
      pattern.push(
        step.range ? `(${from.anchor})-${drawn}-(${to.anchor})` : `(${from.state})-${drawn}->(${to.anchor})`,
      );
    }
  }
  return { pattern: pattern.join(', '), conditions };
}

function isFact({ labels }: Node, before: Step | undefined, after: Step | undefined): boolean {
  if (labels.split(/[&|!]+/).some((label) => NO_FACTS.has(label))) return false;
  const isNamed = (step: Step | undefined, leadsHere: '<' | '>') =>
    step?.types.includes('HAS_NAME') && step.direction === leadsHere;
  const says = (step: Step | undefined, leadsAway: '<' | '>') =>
    step?.types.some((type) => FROM_NO_FACT.has(type)) && step.direction === leadsAway;
  return !(isNamed(before, '>') || isNamed(after, '<') || says(before, '<') || says(after, '>'));
}

interface Ends {
  /** The names of the node where relationships lead, and of the one they leave. */
  readonly anchor: string;
  readonly state: string;
}

let count = 0;
const newName = () => `x${++count}`;

interface FactInPattern {
  readonly node: Node;
  readonly isReached: boolean;
  readonly leaves: boolean;
  readonly isIdAlone: boolean;
  readonly bound: Set<string>;
  readonly pattern: string[];
  readonly conditions: string[];
}

function fact({ node, isReached, leaves, isIdAlone, bound, pattern, conditions }: FactInPattern): Ends {
  const [, id] = /^\{id: ([^,}]+)\}$/.exec(node.props) ?? [];
  const labels = node.labels.split(/[&|]/).filter((label) => label && label !== 'Entity');
  const needsState = leaves || labels.length > 0 || (node.variable !== '' && !isIdAlone) || (node.props !== '' && !id);
  const needsAnchor = isReached || Boolean(id) || !needsState;
  const state = isIdAlone ? '' : node.variable || newName();
  const anchor = isIdAlone ? node.variable : `${state}_`;
  const anchored = `(${anchor}:Entity${id ? ` {id: ${id}}` : ''})`;
  if (!needsState) {
    pattern.push(anchored);
    return { anchor, state: anchor };
  }
  const isNew = !bound.has(state);
  const asked = isNew ? `${pastLabels(node.labels)}${node.props && !id ? ` ${node.props}` : ''}` : '';
  const stated = `(${state}${asked})`;
  if (needsAnchor) pattern.push(isNew ? `${anchored}<-[:WAS*0..1]-${stated}` : `${stated}-[:WAS*0..1]->${anchored}`);
  else if (isNew) pattern.push(stated);
  if (isNew) conditions.push(stood(state));
  // Whatever goes by its id alone is there only while something leads to it.
  if (isNew && !isReached && labels.some((label) => BARE_LABELS.has(label))) conditions.push(assertedOrLedTo(state));
  bound.add(state);
  return { anchor, state };
}

function noFact(node: Node, bound: Set<string>, pattern: string[], conditions: string[]): Ends {
  const name = node.variable || newName();
  const isNew = !bound.has(name);
  const [label = ''] = node.labels.split('&');
  const shown =
    label === 'Name' || (label === '' && !node.variable) ? (label ? ':Name|NameVersion' : '') : label && `:${label}`;
  if (isNew) pattern.push(`(${name}${shown}${node.props ? ` ${node.props}` : ''})`);
  if (isNew && label === 'Claim') conditions.push(...wasSaid(name));
  if (isNew && node.labels === 'Source&!Silent') {
    const claim = newName();
    conditions.push(`EXISTS { MATCH (${claim}:Claim {sourceId: ${name}.id}) WHERE ${wasSaid(claim).join(' AND ')} }`);
  }
  bound.add(name);
  return { anchor: name, state: name };
}

/** One relationship, as it is drawn now or was drawn by a version. */
function one({ variable, types, props }: Step, conditions: string[]): string {
  const hasClocks = types.some((type) => type === 'REPLACES' || FROM_NO_FACT.has(type));
  const name = variable || (hasClocks ? newName() : '');
  if (hasClocks) conditions.push(stood(name));
  return `[${name}:${bothTypes(types)}${props ? ` ${props}` : ''}]`;
}

/** Several of one type in a row: from an anchor back to its state, from there to the next anchor, and so on. */
function several({ types, range, variable }: Step, from: string, to: string, conditions: string[]): string {
  const [, least, most] = /^\*(\d+)\.\.(\d+)$/.exec(range) ?? [];
  if (!most || variable) throw new Error(`write by hand: ${types.join('|')}${range}`);
  const [all, each, at] = [newName(), newName(), newName()];
  conditions.push(
    `all(${each} IN ${all} WHERE ${stood(`startNode(${each})`)})`,
    `reduce(${at} = ${from}, ${each} IN ${all} | CASE WHEN type(${each}) = 'WAS' AND endNode(${each}) = ${at} THEN startNode(${each}) WHEN type(${each}) <> 'WAS' AND startNode(${each}) = ${at} THEN endNode(${each}) END) = ${to}`,
  );
  return `[${all}:${bothTypes(types)}|WAS*${least}..${2 * Number(most)}]`;
}

function bothTypes(types: readonly string[]): string {
  return types.flatMap((type) => [type, `WAS_${type}`]).join('|');
}

function pastLabels(labels: string): string {
  const each = labels
    .split('&')
    .filter(Boolean)
    .map((labels) =>
      labels
        .split('|')
        .flatMap((label) => [label, label === 'Entity' ? 'Version' : `${label}Version`])
        .join('|'),
    );
  return each.length === 0 ? '' : each.length === 1 ? `:${each[0]}` : `:${each.map((one) => `(${one})`).join('&')}`;
}

/** That a state (or a relationship with clocks of its own) stood at the moment asked for. */
function stood(name: string): string {
  return `coalesce(${name}.knownFrom, '') <= $knownAt AND $knownAt < coalesce(${name}.knownTo, 'forever') AND coalesce(${name}.recordedFrom, '') <= $recordedAt AND $recordedAt < coalesce(${name}.recordedTo, 'forever')`;
}

function assertedOrLedTo(name: string): string {
  const [anchor, by, from] = [newName(), newName(), newName()];
  return `(${name}.originCount IS NOT NULL OR EXISTS { MATCH (${name})-[:WAS*0..1]->(${anchor}:Entity)<-[${by}]-(${from}:Entity|Version) WHERE NOT type(${by}) IN ['WAS', 'MET', 'MET_ON_SIDES', 'SPOKE'] AND ${from}.originCount IS NOT NULL AND ${stood(from)} })`;
}

/** That a claim was published and recorded by the moment asked for, and not retracted then. */
function wasSaid(claim: string): string[] {
  const last = (target: string) => {
    const decision = newName();
    return `coalesce(head(COLLECT { MATCH (${decision}:Decision {targetId: ${target}}) WHERE ${decision}.recordedAt <= $recordedAt AND ${decision}.kind IN ['RETRACT', 'RESTORE'] RETURN ${decision}.kind ORDER BY ${decision}.seq DESC, ${decision}.id LIMIT 1 }), '') <> 'RETRACT'`;
  };
  return [
    `${claim}.knownAt <= $knownAt AND ${claim}.recordedAt <= $recordedAt`,
    last(`${claim}.id`),
    last(`${claim}.sourceId`),
  ];
}
