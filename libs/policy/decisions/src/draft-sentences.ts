import { Injectable } from '@nestjs/common';
import { sentenceOf } from '@commonweal/rules';
import type { RuleContent, SentenceRequest, SentenceView } from '@commonweal/wire';
import { DraftExamples } from './draft-examples.js';
import { DraftReading } from './draft-reading.js';
import { Effects } from './effect.js';
import { sourceOf } from './rule-books.js';
import { sayEffect } from './say.js';

const unsaved = 'draft-rule';

/** A rule read back in English while somebody types it, with what the checks find and what its examples do not show. */
@Injectable()
export class DraftSentences {
  constructor(
    private readonly read: DraftReading,
    private readonly effects: Effects,
    private readonly examples: DraftExamples,
  ) {}

  async of({ key = unsaved, change, content }: SentenceRequest): Promise<SentenceView> {
    const documents = await this.read.withRule(key, content, change);
    const rule = content as Partial<RuleContent>;
    const uses = Array.isArray(rule.effects) ? rule.effects : [];
    return {
      sentence: rule.conditions ? `Applies when ${sentenceOf(rule.conditions, sourceOf(documents))}.` : '',
      effects: uses.map((use) => sayEffect(use, this.effects, documents)),
      problems: this.read.problems(key, content, documents),
      unseen: this.examples.unseen(content, documents),
    };
  }
}
