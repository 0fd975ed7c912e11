import type { Effect } from '@commonweal/decisions';
import { Not, IsNull } from 'typeorm';
import type { Clocks } from './clocks.js';
import { Duty } from './duty.entity.js';

/** The effect `owe-duty`: a rule says who owes what; the duty says by when. */
export function oweDuty(clocks: Clocks): Effect {
  return {
    effect: 'owe-duty',
    title: 'owe a duty',
    sentence: 'makes the duty ((duty)) owed',
    arguments: [{ name: 'duty', title: 'Duty', type: 'document:duty' }],
    subjects: ['procurement', 'contract'],
    whenUnknown: 'waits',
    touched: (tx, { subjectKind, subjectId, arguments: { duty } }) =>
      tx.existsBy(Duty, { subjectKind, subjectId, duty: String(duty), settledAt: Not(IsNull()) }),
    appears: async (tx, instances) => {
      for (const instance of instances) await clocks.begin(tx, instance);
    },
    goes: (tx, instance) => clocks.end(tx, instance),
  };
}
