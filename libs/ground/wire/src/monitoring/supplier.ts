import { Choice, Email, Flag, Id, ListOf, Text, Whole } from '../fields.js';
import { ListQuery } from '../list.js';

/** Body of `POST /suppliers` and `PATCH /suppliers/:id`. */
export class SupplierSave {
  @Text('Name.')
  name: string;

  @Text('Company or charity number.', { optional: true, max: 40 })
  registrationNumber?: string;

  @Flag('Small or medium-sized enterprise: fewer than 250 staff and turnover ≤ £44m or balance sheet ≤ £38m.')
  sme: boolean;

  @Flag('Voluntary, community or social enterprise.')
  vcse: boolean;

  @Flag('Local to the area.')
  local: boolean;
}

/** Body of `POST /suppliers/:id/people`. */
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
}

export class SupplierView extends SupplierSave {
  @Id('Identity.')
  id: string;

  @ListOf(() => SupplierPersonView, 'People; only on the single supplier.', { optional: true })
  people?: SupplierPersonView[];

  @Whole('Version, for If-Match.')
  version: number;
}

export class SupplierListQuery extends ListQuery {
  @Choice(['sme', 'vcse', 'local'], 'Only of this kind.', { optional: true })
  is?: 'sme' | 'vcse' | 'local';
}
