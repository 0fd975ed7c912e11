import { Choice, DateOnly, Id, Ids, Instant, ListOf, LongText, Money, Text } from '../fields.js';
import { contractStates, type ContractState } from './contract.js';
import { DeliveryRow } from './delivery.js';

export const lessonKinds = ['keep', 'change'] as const;

export type LessonKind = (typeof lessonKinds)[number];

/** Body of `POST /contracts/:id/lessons`. */
export class LessonGiven {
  @Choice(lessonKinds, 'Whether it is to be kept or changed next time.')
  kind: LessonKind;

  @LongText('What was learnt, for whoever buys this next.')
  text: string;
}

/** What a contract taught. */
export class LessonView extends LessonGiven {
  @Id('Identity.')
  id: string;

  @Id('Who wrote it.')
  byId: string;

  @Text('Who wrote it, by name.')
  by: string;

  @Instant('When.')
  at: string;
}

/** A contract that a procurement follows, with what it taught and what came of its promises. */
export class PredecessorView {
  @Id('The contract.')
  id: string;

  @Text('Reference that people see.')
  reference: string;

  @Text('Title.')
  title: string;

  @Text('Supplier, by name.')
  supplier: string;

  @Choice(contractStates, 'State.')
  state: ContractState;

  @Money('Value without VAT.')
  valueExVat: number;

  @DateOnly('First day.')
  startsOn: string;

  @DateOnly('Last day.')
  endsOn: string;

  @ListOf(() => LessonView, 'Lessons, the first written first.')
  lessons: LessonView[];

  @ListOf(() => DeliveryRow, 'Promised beside delivered, by indicator.')
  deliveries: DeliveryRow[];
}

/** Body of `POST /procurements/:id/predecessors`. */
export class PredecessorsGiven {
  @Ids('Contracts that the procurement follows.', { max: 20 })
  contractIds: string[];
}
