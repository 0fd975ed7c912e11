import type { FactContent, FactType } from '@commonweal/wire';
import { dateOf } from '../language/civil-day.js';
import type { Vocabulary } from '../language/typing.js';
import { anotherValue } from './points.js';
import { notApplicable, type Encoded, type Facts } from '../language/value.js';
import { factInWords } from '../explain/expected.js';
import { listInWords } from '../explain/words.js';

/** Values as they are compared, as facts that a subject could have; what is not known is left out. */
export function rawOf(
  values: ReadonlyMap<string, Encoded | undefined>,
  facts: ReadonlyMap<string, FactContent>,
): Facts {
  const known = [...values].flatMap(([name, value]) =>
    value === undefined ? [] : [[name, raw(facts.get(name)?.type, value)] as const],
  );
  return Object.fromEntries(known);
}

const other = (value: unknown) => (value === anotherValue ? 'something else' : value);

function raw(type: FactType | undefined, value: Encoded): unknown {
  if (value === notApplicable) return value;
  if (type === 'date') return dateOf(Number(value));
  if (type === 'yes-no') return value === 1;
  return typeof value === 'object' ? value.map(other) : other(value);
}

/** Made facts as people read them: `the category is highways and the contract period is 13 months`. */
export function witnessInWords(facts: Facts, vocabulary: Vocabulary): string {
  const parts = Object.keys(facts).map((name) => {
    const title = vocabulary.facts.get(name)?.title ?? name;
    const value = factInWords(name, facts, vocabulary);
    return value === 'does not apply' ? `${title} does not apply` : `${title} is ${value}`;
  });
  return parts.length > 0 ? listInWords(parts, 'and') : 'nothing is known';
}
