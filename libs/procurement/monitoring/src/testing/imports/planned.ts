import { ReleaseDocuments } from '@commonweal/documents';
import { type Caller, Person } from '@commonweal/identity';
import { Supplier } from '@commonweal/suppliers';
import { Contract } from '../../contract/contract.entity.js';
import { documents } from '../council.js';
import type { Known } from '../../imports/planning/known.js';
import { planOf } from '../../imports/planning/register-planning.js';
import { aRegister, type Lines } from './register.js';
import { vocabulary } from './vocabulary.js';

export const caller = (of: Partial<Caller> = {}): Caller => ({
  ...{
    personId: 'p1',
    name: 'Tom Okafor',
    roles: ['contract-manager'],
    directorates: [],
    categories: [],
    supplierId: null,
  },
  ...of,
});

export const aPerson = (of: Partial<Person>) =>
  Object.assign(
    new Person(),
    { id: 'p2', name: 'Ann Lee', roles: ['contract-manager'], directorates: [], categories: [] },
    { active: true, supplierId: null },
    of,
  );
export const brightwater = Object.assign(new Supplier(), {
  id: 's1',
  name: 'Brightwater CIC',
  registrationNumber: '0123',
});
export const repairs = Object.assign(new Contract(), {
  ...{
    id: 'c1',
    reference: 'CT-2026-0001',
    councilReference: 'C-001',
    title: 'Housing repairs',
    supplierId: 's1',
  },
  ...{ category: 'construction', directorate: 'housing', regime: 'PCR15', valueExVat: 125_000_050 },
  ...{ startsOn: '2025-04-01', endsOn: '2028-03-31', state: 'running' },
});

function known(of: Partial<Known> = {}): Known {
  return {
    today: '2026-04-08',
    documents: ReleaseDocuments.of(1, [...documents, ...vocabulary]),
    ...{ suppliers: new Map(), contracts: new Map(), obligations: new Map(), people: new Map() },
    ...of,
  };
}
export const plan = (lines: Lines, of: Partial<Known> = {}, by = caller()) =>
  planOf(aRegister(lines), known(of), by);
export const faults = (...args: Parameters<typeof plan>) =>
  plan(...args).problems.map(({ sheet, row, column, message }) => `${sheet} ${row} ${column}: ${message}`);
