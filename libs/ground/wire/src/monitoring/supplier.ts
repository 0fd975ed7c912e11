import { Choice, Email, Flag, Id, Instant, ListOf, LongText, One, Text, Texts, Whole } from '../fields.js';
import { ListQuery } from '../list.js';

/** Why a supplier has no company or charity number. */
export const unnumbered = ['sole-trader', 'individual', 'public-body', 'abroad', 'other'] as const;
export type Unnumbered = (typeof unnumbered)[number];

/** Body of `POST /suppliers` and `PATCH /suppliers/:id`. */
export class SupplierSave {
  @Text('Name.')
  name: string;

  @Text('Company or charity number.', { optional: true, max: 40 })
  registrationNumber?: string;

  @Choice(unnumbered, 'Why it has no such number; left out where it has one or it is not known yet.', {
    optional: true,
  })
  unnumbered?: Unnumbered;

  @Flag('Small or medium-sized enterprise: fewer than 250 staff and turnover ≤ £44m or balance sheet ≤ £38m.')
  sme: boolean;

  @Flag('Voluntary, community or social enterprise.')
  vcse: boolean;

  @Flag('Local to the area.')
  local: boolean;
}

/** Body of `POST /suppliers/:id/people`, `PATCH /suppliers/:id/people/:personId` and `POST …/successor`. */
export class SupplierPersonSave {
  @Text('Name.')
  name: string;

  @Email('E-mail.')
  email: string;
}

export class SupplierPersonView {
  @Id('Person.')
  id: string;

  @Text('Name.')
  name: string;

  @Text('E-mail.')
  email: string;

  @Flag('Whether the person still answers for the supplier.')
  active: boolean;

  @Flag('Whether the person is the lead contact, who says which colleagues report.')
  leads: boolean;

  @Id('The dead address, where mail to the person comes back.', { optional: true })
  deadAddressId?: string;

  @Whole('Version, for If-Match.')
  version: number;
}

export class SupplierView extends SupplierSave {
  @Id('Identity.')
  id: string;

  @ListOf(() => SupplierPersonView, 'People; only on the single supplier.', { optional: true })
  people?: SupplierPersonView[];

  @Id('The supplier into which it was merged; absent for one that stands.', { optional: true })
  mergedIntoId?: string;

  @Whole('Version, for If-Match.')
  version: number;
}

export const duplicateReasons = ['same-number', 'same-name', 'alike'] as const;

export type DuplicateReason = (typeof duplicateReasons)[number];

/** Somebody looked at a pair and said: these are two. */
export class TwoSuppliersView {
  @LongText('Why they are two.')
  reason: string;

  @Text('Who said so.')
  by: string;

  @Instant('When.')
  at: string;
}

/** Two suppliers that may be one. */
export class DuplicatePair {
  @Text('Identity in lists.', { max: 80 })
  id: string;

  @Choice(
    duplicateReasons,
    'Why they may be one: the same number, the same name but for its legal form, or names alike.',
  )
  because: DuplicateReason;

  @One(() => SupplierView, 'The one that was entered first.')
  first: SupplierView;

  @One(() => SupplierView, 'The other one.')
  second: SupplierView;

  @One(() => TwoSuppliersView, 'Where somebody said that they are two.', { optional: true })
  areTwo?: TwoSuppliersView;
}

/** Query of `GET /supplier-duplicates`. */
export class DuplicatesQuery {
  @Choice(['open', 'are-two'], 'Pairs to be looked at, or those of which somebody said that they are two.', {
    optional: true,
  })
  of?: 'open' | 'are-two';
}

/** Body of `POST /supplier-duplicates/two-suppliers` and of its `/undoing`. */
export class TwoSuppliersGiven {
  @Id('One of them.')
  firstId: string;

  @Id('The other one.')
  secondId: string;

  @LongText('Why.')
  reason: string;
}

/** Things of one kind that go with a supplier when it is merged. */
export class SupplierMove {
  @Text('What they are, in the plural.')
  title: string;

  @Texts('Each in words.', { max: 1000 })
  what: string[];
}

/** What merging would do; nothing is written by looking. */
export class MergePreview {
  @One(() => SupplierView, 'The supplier that stands.')
  into: SupplierView;

  @One(() => SupplierView, 'The one that is merged into it.')
  duplicate: SupplierView;

  @ListOf(() => SupplierMove, 'What moves.')
  moves: SupplierMove[];

  @Texts('What stands in the way, in words; nothing is merged while there is any.')
  obstacles: string[];
}

/** Body of `POST /suppliers/:id/merge`. */
export class MergeGiven {
  @Id('The supplier that is merged into this one. It cannot be undone.')
  duplicateId: string;

  @LongText('Why they are one.')
  reason: string;
}

/** Query of `GET /suppliers/:id/merge`. */
export class MergeQuery {
  @Id('The supplier that would be merged into this one.')
  duplicateId: string;
}

export class SupplierListQuery extends ListQuery {
  @Choice(['sme', 'vcse', 'local'], 'Only of this kind.', { optional: true })
  is?: 'sme' | 'vcse' | 'local';
}
