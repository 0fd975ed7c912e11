import type { Effect, EffectInstance } from '@commonweal/decisions';
import { Any, IsNull, Not, type EntityManager } from 'typeorm';
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
    touched: settled,
    appears: async (tx, instances) => {
      for (const instance of instances) await clocks.begin(tx, instance);
    },
    goes: (tx, instance) => clocks.end(tx, instance),
  };
}

/** Those whose duty somebody has settled. */
async function settled(tx: EntityManager, instances: EffectInstance[]): Promise<EffectInstance[]> {
  const [first] = instances;
  if (!first) return [];
  const subjectId = Any(instances.map((one) => one.subjectId));
  const settledAt = Not(IsNull());
  const duties = await tx.findBy(Duty, { subjectKind: first.subjectKind, subjectId, settledAt });
  return instances.filter((one) =>
    duties.some(({ subjectId: of, duty }) => of === one.subjectId && duty === String(one.arguments['duty'])),
  );
}
