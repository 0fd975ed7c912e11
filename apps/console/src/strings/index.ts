import { change } from './change.js';
import { decision } from './decision.js';
import { ledger, people } from './people.js';
import { catalogue, document, rule } from './policy.js';
import { indicator, procurement, task } from './procurement.js';
import { field, shell, work } from './shell.js';
import { word } from './words.js';

/** Every string of the console. British English. */
export const strings = {
  shell,
  field,
  work,
  word,
  procurement,
  task,
  indicator,
  decision,
  rule,
  document,
  catalogue,
  change,
  people,
  ledger,
};

type Paths<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${K}` : Paths<T[K], `${Before}${K}.`>;
}[keyof T & string];

export type StringKey = Paths<typeof strings>;
