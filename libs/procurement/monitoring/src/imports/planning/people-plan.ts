import { isComplete, type TableRow } from '@commonweal/platform';
import { peopleTable, type PersonValues } from '../register-tables.js';
import type { Known } from './known.js';
import type { Plan } from './plan.js';
import { nameKey, type RegisterSupplier } from './register-suppliers.js';

const { sheet, columns } = peopleTable;

/** Plans the rows of people who answer for a supplier. */
export class PeoplePlan {
  private readonly firstRows = new Map<string, number>();

  constructor(
    private readonly known: Known,
    private readonly suppliers: Map<string, RegisterSupplier>,
    private readonly plan: Plan,
  ) {}

  add(read: TableRow<PersonValues>): void {
    const { row, values } = read;
    const before = this.plan.problems.length;
    const supplier = values.supplier === undefined ? undefined : this.supplierOf(row, values.supplier);
    if (values.email !== undefined) this.checkEmail(row, values.email, supplier);
    if (this.plan.problems.length > before || !supplier || !isComplete(peopleTable, read)) return;
    const { name, email } = read.values;
    const here = this.known.people.get(email);
    if (here) {
      const left = here.active ? '' : ' and was removed: they are not written to';
      this.plan.leaves('person', `${here.name} <${email}> is here already for ${supplier.body.name}${left}.`);
      return;
    }
    this.plan.people.push({ supplier, name, email });
    this.plan.adds('person', `${name} <${email}> answers for ${supplier.body.name}.`);
  }

  private supplierOf(row: number, name: string): RegisterSupplier | undefined {
    const key = nameKey(name);
    const known = this.known.suppliers.get(key);
    const supplier = this.suppliers.get(key) ?? (known && { body: { name: known.name }, row, known });
    if (!supplier)
      this.plan.refuse(
        sheet,
        row,
        columns.supplier,
        'This supplier is not in the sheet Contracts, nor known here.',
      );
    return supplier;
  }

  private checkEmail(row: number, email: string, supplier: RegisterSupplier | undefined): void {
    const refuse = (message: string) => this.plan.refuse(sheet, row, columns.email, message);
    const first = this.firstRows.get(email);
    const here = this.known.people.get(email);
    if (first !== undefined) refuse(`Row ${first} has this e-mail too: everybody has their own.`);
    else if (here && supplier && (here.supplierId === null || here.supplierId !== supplier.known?.id))
      refuse('Somebody else has this e-mail here: everybody has their own.');
    this.firstRows.set(email, first ?? row);
  }
}
