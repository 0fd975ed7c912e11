import type { FactContent, FactType, SubjectKind } from '@commonweal/wire';
import { dayOf } from '../language/civil-day.js';
import { encoderOf, type Encoded, type Facts } from '../language/value.js';
import { CodeColumn, NumberColumn, type Column } from './column.js';

/** One running subject. */
export interface Resident {
  id: string;
  facts: Facts;
  /** `YYYY-MM-DD`; picks the value of parameters with a legal date. */
  commencement?: string | null;
}

interface FactColumn {
  name: string;
  column: Column;
  read: (raw: unknown) => Encoded | undefined;
}

const inNumbers: readonly FactType[] = ['number', 'money', 'date', 'yes-no'];

/** The facts of many subjects of one kind, in columns, so that one rule can be decided for all of them in milliseconds. */
export class Portfolio {
  readonly ids: string[] = [];
  readonly commencements: Column = new NumberColumn();
  private readonly columns: FactColumn[] = [];
  private readonly byName = new Map<string, Column>();

  constructor(
    readonly subject: SubjectKind,
    facts: ReadonlyMap<string, FactContent>,
  ) {
    for (const [name, { type, subjects }] of facts) {
      if (!subjects.includes(subject)) continue;
      const column = inNumbers.includes(type) ? new NumberColumn() : new CodeColumn();
      this.columns.push({ name, column, read: encoderOf(name, type) });
      this.byName.set(name, column);
    }
  }

  /** @throws FactError when a fact is not of its type; the subject is then not in the portfolio */
  add({ id, facts, commencement }: Resident): this {
    const values = this.columns.map(({ name, read }) => read(facts[name]));
    const day =
      commencement === undefined || commencement === null
        ? undefined
        : dayOf('the commencement', commencement);
    this.ids.push(id);
    this.commencements.push(day);
    this.columns.forEach(({ column }, index) => column.push(values[index]));
    return this;
  }

  column(fact: string): Column | undefined {
    return this.byName.get(fact);
  }
}
