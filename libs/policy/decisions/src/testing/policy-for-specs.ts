import { Global, Module } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PackDocument } from '@commonweal/documents';
import { facts, parameters } from '@commonweal/rules/testing';
import type { RuleContent } from '@commonweal/wire';
import { Subjects, type Subject, type SubjectFacts } from '../subject.js';

/** Procurements of a spec: their facts are said, not stored. */
export class SaidProcurements implements Subject {
  readonly kind = 'procurement';
  readonly known = new Map<string, SubjectFacts>();
  readonly looks = new Map<string, string | null>();
  /** Which look at facts from now on fails, as when the machine stops; none when it is 0. */
  failsAt = 0;

  running(_tx: EntityManager, after: string | null, limit: number): Promise<string[]> {
    const ids = [...this.known.keys()].sort().filter((id) => after === null || id > after);
    return Promise.resolve(ids.slice(0, limit));
  }

  facts(_tx: EntityManager, ids: string[]): Promise<Map<string, SubjectFacts>> {
    if (this.failsAt > 0 && --this.failsAt === 0) return Promise.reject(new Error('The power is gone.'));
    return Promise.resolve(
      new Map(ids.flatMap((id) => (this.known.has(id) ? [[id, this.known.get(id) as SubjectFacts]] : []))),
    );
  }

  describe(_tx: EntityManager, ids: string[]) {
    const described = (id: string) => ({
      reference: id.slice(0, 8),
      title: 'Said',
      link: `/procurements/${id}`,
    });
    return Promise.resolve(new Map(ids.map((id) => [id, described(id)])));
  }

  people() {
    return Promise.resolve([]);
  }

  lookAgainOn(_tx: EntityManager, days: ReadonlyMap<string, string | null>): Promise<void> {
    for (const [id, day] of days) this.looks.set(id, day);
    return Promise.resolve();
  }
}

@Global()
@Module({ providers: [SaidProcurements], exports: [SaidProcurements] })
export class SaidProcurementsModule {
  constructor(subjects: Subjects, said: SaidProcurements) {
    subjects.register(said);
  }
}

/** A rule that says only what matters: `aRule({ conditions })`. */
export function aRule(rule: Partial<RuleContent> = {}): RuleContent {
  return {
    title: 'A rule',
    subject: 'procurement',
    conditions: { all: [{ fact: 'contractMonths', operator: 'greaterThanInclusive', value: 12 }] },
    effects: [{ effect: 'advise', message: 'Think of apprentices.' }],
    basis: { text: 'It is so.', source: 'A spec' },
    owner: 'Policy team',
    reviewBy: '2099-01-01',
    examples: [],
    ...rule,
  };
}

/** The vocabulary that generated conditions are made of, with one approval for rules, as documents of a pack. */
export function vocabularyPack(rules: Record<string, RuleContent> = {}) {
  const documents: PackDocument[] = [
    ...[...facts].map(([key, content]) => ({
      kind: 'fact' as const,
      key,
      content: { ...content, question: 'What is it?' },
    })),
    ...[...parameters].map(([key, content]) => ({ kind: 'parameter' as const, key, content })),
    ...Object.entries(rules).map(([key, content]) => ({ kind: 'rule' as const, key, content })),
  ];
  return {
    key: 'spec',
    title: 'Spec',
    description: 'For specs',
    version: '1',
    needs: [],
    optional: false,
    documents,
  };
}
