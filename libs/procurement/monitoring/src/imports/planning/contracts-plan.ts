import type { FactContent } from '@commonweal/wire';
import { plusDays } from '@commonweal/calendar';
import { type Caller, type Person, scopeOf } from '@commonweal/identity';
import type { Contract } from '../../contract/contract.entity.js';
import { longest, notSignedYet } from '../../contract/contract-checks.js';
import { isComplete, sameness, shown, type TableRow } from '@commonweal/platform';
import { type ContractValues, contractsTable } from '../register-tables.js';
import type { Known } from './known.js';
import type { Plan } from './plan.js';
import { nameKey, type RegisterSupplier } from './register-suppliers.js';
import { newContractInWords } from './words.js';

const { sheet, columns } = contractsTable;
type Row = TableRow<ContractValues>;

/** Plans the rows of contracts, in the scope of who imports them. */
export class ContractsPlan {
  private readonly firstRows = new Map<string, number>();

  constructor(
    private readonly known: Known,
    private readonly suppliers: Map<string, RegisterSupplier>,
    private readonly caller: Caller,
    private readonly plan: Plan,
  ) {}

  /** Whether a contract stands in the register or is here already. */
  has(reference: string): boolean {
    return this.firstRows.has(reference);
  }

  add({ row, values }: Row): void {
    const before = this.plan.problems.length;
    const placed = {
      ...values,
      category: this.valueOf(row, 'category', values.category),
      directorate: this.valueOf(row, 'directorate', values.directorate),
    };
    this.checkReference(row, values.reference);
    this.checkDays(row, values);
    this.checkManager(row, placed);
    const here = this.known.contracts.get(values.reference ?? '');
    if (here) this.checkHere(row, here);
    const read = { row, values: placed };
    if (this.plan.problems.length > before || !isComplete(contractsTable, read)) return;
    if (here) this.plan.leaves('contract', this.hereInWords(here, read.values));
    else this.take(read.values);
  }

  /** First and last day of a contract that the register brings in, where its row can be taken. */
  daysOf(reference: string | undefined): { startsOn: string; endsOn: string } | undefined {
    return this.plan.contracts.find(({ councilReference }) => councilReference === reference)?.body;
  }

  private take(values: ContractValues): void {
    const supplier = this.suppliers.get(nameKey(values.supplier));
    if (!supplier) return;
    const { title, category, directorate, regime, value, startsOn, endsOn } = values;
    const manager = this.known.people.get(values.manager ?? '');
    this.plan.contracts.push({
      councilReference: values.reference,
      supplier,
      body: {
        title,
        category,
        directorate,
        regime,
        valueExVat: value,
        startsOn,
        endsOn,
        managerId: manager?.id,
        ...particularsOf(values),
      },
    });
    this.plan.adds('contract', newContractInWords(values, supplier, manager?.name ?? this.caller.name));
  }

  private checkReference(row: number, reference: string | undefined): void {
    if (reference === undefined) return;
    const first = this.firstRows.get(reference);
    if (first === undefined) this.firstRows.set(reference, row);
    else this.refuse(row, 'reference', `Row ${first} has this reference too: each contract has its own.`);
  }

  /** The value of a choice fact, by itself or by its title, where it is in the scope of the caller. */
  private valueOf(
    row: number,
    fact: 'category' | 'directorate',
    written: string | undefined,
  ): string | undefined {
    if (written === undefined) return undefined;
    const values = this.known.documents.get<FactContent>('fact', fact)?.values;
    const meant = sameness(written);
    const found = values?.find(({ value, title }) => [value, title].some((each) => sameness(each) === meant));
    const value = values ? found?.value : written;
    if (value === undefined) {
      this.refuse(row, fact, `${shown(written)} is no ${fact}: take one of the sheet Guidance.`);
    } else if (!scopeOf(this.caller).includes({ [fact]: value })) {
      this.refuse(row, fact, `This ${fact} is not yours: leave the row to somebody who works in it.`);
    }
    return value;
  }

  private checkDays(row: number, { startsOn, endsOn, signedOn }: Partial<ContractValues>): void {
    if (signedOn && signedOn > this.known.today) this.refuse(row, 'signedOn', notSignedYet);
    if (startsOn === undefined || endsOn === undefined) return;
    if (endsOn < startsOn) this.refuse(row, 'endsOn', 'A contract cannot end before it begins.');
    else if (endsOn > plusDays(startsOn, longest))
      this.refuse(row, 'endsOn', 'A contract cannot last longer than fifty years.');
  }

  private checkManager(row: number, { manager, category, directorate }: Partial<ContractValues>): void {
    if (!manager) return;
    const person = this.known.people.get(manager);
    if (!person?.active || !person.holds('contract-manager'))
      this.refuse(
        row,
        'manager',
        'No contract manager has this e-mail here: add the person first, or leave it empty.',
      );
    else if (!scopeOf(asCaller(person)).includes({ category, directorate }))
      this.refuse(row, 'manager', `${person.name} does not work in this directorate or category.`);
  }

  private checkHere(row: number, contract: Contract): void {
    if (scopeOf(this.caller).includes(contract)) return;
    this.refuse(row, 'reference', 'A contract with this reference is here and is not yours.');
  }

  private hereInWords(contract: Contract, values: ContractValues): string {
    const { title, category, directorate, regime, valueExVat: value, startsOn, endsOn } = contract;
    const here = { title, category, directorate, regime, value, startsOn, endsOn };
    const differing: (keyof ContractValues)[] = (Object.keys(here) as (keyof typeof here)[]).filter(
      (key) => here[key] !== values[key],
    );
    const supplier = this.suppliers.get(nameKey(values.supplier));
    if (contract.supplierId !== supplier?.known?.id) differing.push('supplier');
    const stays = differing.map((key) => columns[key].heading).join(', ');
    const words = `${values.reference} "${contract.title}" is here already as ${contract.reference}.`;
    return stays ? `${words} Different here, and left as it is: ${stays}.` : words;
  }

  private refuse(row: number, column: keyof ContractValues, message: string): void {
    this.plan.refuse(sheet, row, columns[column], message);
  }
}

function asCaller({ id, name, roles, directorates, categories, supplierId }: Person): Caller {
  return { personId: id, name, roles, directorates, categories, supplierId };
}

/** What the published register wants beside, and what decides which law holds. */
function particularsOf({ description, reviewDates, irrecoverableVat, process, ...law }: ContractValues) {
  return {
    ...{ description: description ?? undefined, reviewDates: reviewDates ?? undefined },
    ...{ irrecoverableVat: irrecoverableVat ?? undefined, process: process ?? undefined },
    ...{ type: law.type ?? undefined, estimatedValueIncVat: law.estimatedValueIncVat ?? undefined },
    ...{ commencedOn: law.commencedOn ?? undefined, signedOn: law.signedOn ?? undefined },
  };
}
