import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Releases } from '@commonweal/documents';
import { Clock, notFound } from '@commonweal/platform';
import type { ExplanationView, RuleContent, SubjectKind } from '@commonweal/wire';
import { Effects } from './effect.js';
import { explanationView } from './explanation-view.js';
import { ruleBookOf } from './rule-books.js';
import { Subjects } from './subject.js';

const order = ['applies', 'cannot-decide', 'does-not-apply'];

/** Every rule about one subject as things stand: why it applies, and why not. Nothing is written. */
@Injectable()
export class Explanations {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  async of(subjectKind: SubjectKind, subjectId: string, effects: Effects): Promise<ExplanationView[]> {
    const tx = this.database.manager;
    const documents = await this.releases.inForce(tx);
    const today = this.clock.today();
    const known = (await this.subjects.get(subjectKind).facts(tx, [subjectId], documents, today)).get(
      subjectId,
    );
    if (!known) throw notFound(subjectKind);
    const book = ruleBookOf(documents);
    const views = [...documents.all<RuleContent>('rule')].flatMap(([key, rule]) => {
      if (rule.subject !== subjectKind || rule.retired) return [];
      const explanation = book.explain(key, known.facts, { today, commencement: known.commencement });
      return explanation ? [explanationView({ key, rule, explanation, documents, today }, effects)] : [];
    });
    return views.sort(
      (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || a.title.localeCompare(b.title),
    );
  }
}
