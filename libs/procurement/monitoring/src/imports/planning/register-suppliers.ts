import type { SupplierSave } from '@commonweal/wire';
import type { Supplier } from '@commonweal/suppliers';
import { type TableRow } from '@commonweal/platform';
import { type ContractValues, contractsTable } from '../register-tables.js';
import type { Known } from './known.js';
import type { Plan } from './plan.js';

/** A supplier as the register names it. */
export interface RegisterSupplier {
  body: Partial<SupplierSave> & { name: string };
  /** Where it stands first. */
  row: number;
  known?: Supplier;
}

/** Equal for one supplier. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

const { sheet, columns } = contractsTable;
const told = ['sme', 'vcse', 'local'] as const;

/** The suppliers of the sheet of contracts, by the key of their name; says where rows contradict each other. */
export function suppliersOf(
  rows: TableRow<ContractValues>[],
  known: Known,
  plan: Plan,
): Map<string, RegisterSupplier> {
  const suppliers = new Map<string, RegisterSupplier>();
  const byNumber = new Map<string, RegisterSupplier>();
  for (const { row, values } of rows) {
    if (values.supplier === undefined) continue;
    const key = nameKey(values.supplier);
    const supplier = suppliers.get(key) ?? {
      body: { name: values.supplier },
      row,
      known: known.suppliers.get(key),
    };
    suppliers.set(key, supplier);
    checkFlags(supplier, values, row, plan);
    const fault = values.registrationNumber && faultOfNumber(supplier, values.registrationNumber, byNumber);
    if (fault) plan.refuse(sheet, row, columns.registrationNumber, fault);
  }
  return suppliers;
}

function checkFlags(
  { body, row: first }: RegisterSupplier,
  values: Partial<ContractValues>,
  row: number,
  plan: Plan,
) {
  for (const flag of told) {
    const value = values[flag];
    if (value === undefined) continue;
    if ((body[flag] ??= value) === value) continue;
    const message = `Row ${first} says something else of this supplier: write the same in both.`;
    plan.refuse(sheet, row, columns[flag], message);
  }
}

function faultOfNumber(
  supplier: RegisterSupplier,
  number: string,
  byNumber: Map<string, RegisterSupplier>,
): string | undefined {
  const { body, known } = supplier;
  const holder = byNumber.get(number) ?? supplier;
  byNumber.set(number, holder);
  if (holder !== supplier)
    return `Row ${holder.row} gives this number to ${holder.body.name}: which is right?`;
  if (body.registrationNumber && body.registrationNumber !== number)
    return `Another row gives this supplier the number ${body.registrationNumber}: which is right?`;
  body.registrationNumber = number;
  if (known?.registrationNumber && known.registrationNumber !== number)
    return `${known.name} is here with the number ${known.registrationNumber}: which is right?`;
  return undefined;
}
