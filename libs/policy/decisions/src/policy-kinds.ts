import { Injectable } from '@nestjs/common';
import { DocumentKinds } from '@commonweal/documents';
import { operatorTable } from '@commonweal/rules';
import { taskKindTitles, taskKinds, type OperatorDescription, type PolicyKindsView } from '@commonweal/wire';
import { Effects } from './effect.js';

const shapes: Record<string, OperatorDescription['value']> = {
  one: 'one',
  list: 'several',
  range: 'pair',
  days: 'days',
  flag: 'yes-no',
  text: 'one',
};

const unknowns = {
  ignored: 'Nothing happens while a fact is missing.',
  waits: 'It waits under “cannot decide yet” and offers the missing question.',
  stands: 'It holds, and says which fact is missing.',
};

/** The described values from which the console builds its forms. */
@Injectable()
export class PolicyKinds {
  constructor(
    private readonly kinds: DocumentKinds,
    private readonly effects: Effects,
  ) {}

  view(): PolicyKindsView {
    return {
      kinds: this.kinds.described(),
      effects: this.effects
        .all()
        .map(({ effect, title, sentence, subjects, whenUnknown, arguments: args }) => ({
          effect,
          title,
          sentence,
          arguments: args,
          subjects,
          whenUnknown: unknowns[whenUnknown],
        })),
      operators: operatorTable.map(({ key, words, types, value, refers }) => ({
        operator: key,
        words,
        types: [...types],
        value: shapes[value] ?? 'one',
        refers,
      })),
      taskKinds: taskKinds.map((kind) => ({ kind, title: taskKindTitles[kind] })),
    };
  }
}
