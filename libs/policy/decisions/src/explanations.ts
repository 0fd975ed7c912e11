import { Injectable } from '@nestjs/common';
import { Clock, notFound } from '@commonweal/platform';
import type { ExplanationView, RuleContent, SubjectKind } from '@commonweal/wire';
import { DraftReading } from './draft-reading.js';
import { Effects } from './effect.js';
import { explanationView } from './explanation-view.js';
import { ruleBookOf } from './rule-books.js';
import { Subjects } from './subject.js';

const order = ['applies', 'cannot-decide', 'does-not-apply'];

/** Every rule about one subject as things stand: why it applies, and why not. Nothing is written. */
@Injectable()
export class Explanations {
  constructor(
    private readonly reading: DraftReading,
    private readonly subjects: Subjects,
    private readonly effects: Effects,
    private readonly clock: Clock,
  ) {}

  async of(subjectKind: SubjectKind, subjectId: string): Promise<ExplanationView[]> {
    const tx = this.reading.manager;
    const documents = await this.reading.inForce();
    const today = this.clock.today();
    const known = (await this.subjects.get(subjectKind).facts(tx, [subjectId], documents, today)).get(
      subjectId,
    );
    if (!known) throw notFound(subjectKind);
    const book = ruleBookOf(documents);
    const views = [...documents.all<RuleContent>('rule')].flatMap(([key, rule]) => {
      if (rule.subject !== subjectKind || rule.retired) return [];
      const explanation = book.explain(key, known.facts, { today, commencement: known.commencement });
      return explanation ? [explanationView({ key, rule, explanation, documents, today }, this.effects)] : [];
    });
    return views.sort(
      (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || a.title.localeCompare(b.title),
    );
  }
}
