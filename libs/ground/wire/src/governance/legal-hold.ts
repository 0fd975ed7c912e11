import { Choice, Id, Instant, LongText, Text } from '../fields.js';
import { ListQuery } from '../list.js';

/** What a legal hold may stand on. */
export const heldKinds = ['procurement', 'contract', 'supplier', 'person'] as const;
export type HeldKind = (typeof heldKinds)[number];

/** Body of `POST /legal-holds`: nothing of it is disposed of or erased until the hold is released. */
export class LegalHoldGiven {
  @Choice(heldKinds, 'Kind of record that is held.')
  subjectKind: HeldKind;

  @Id('Record that is held.')
  subjectId: string;

  @LongText('Reason, such as the claim or the investigation.')
  reason: string;
}

/** Body of `POST /legal-holds/:id/release`. */
export class LegalHoldReleased {
  @LongText('Reason why it need not be kept for this any more.')
  reason: string;
}

export class LegalHoldView extends LegalHoldGiven {
  @Id('Identity.')
  id: string;

  @Text('What is held, in words.', { max: 700 })
  title: string;

  @Id('Who placed it.')
  placedById: string;

  @Instant('Since when.')
  placedAt: string;

  @Id('Who released it.', { optional: true })
  releasedById: string | null;

  @Instant('When it was released.', { optional: true })
  releasedAt: string | null;

  @LongText('Why it was released.', { optional: true })
  releaseReason: string | null;
}

export class LegalHoldListQuery extends ListQuery {
  @Choice(heldKinds, 'Only on this kind of record.', { optional: true })
  subjectKind?: HeldKind;

  @Id('Only on this record.', { optional: true })
  subjectId?: string;

  @Choice(['true', 'false'], 'Only those that stand, or were released.', { optional: true })
  standing?: 'true' | 'false';
}
