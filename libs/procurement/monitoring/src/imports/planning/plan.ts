import type { ContractCreate, ImportProblem, ImportRow, ObligationSave } from '@commonweal/wire';
import { type Column } from '@commonweal/platform';
import type { RegisterSupplier } from './register-suppliers.js';

export interface NewContract {
  councilReference: string;
  supplier: RegisterSupplier;
  body: Omit<ContractCreate, 'supplierId'>;
}

export interface NewObligation {
  /** The council's reference. */
  contract: string;
  /** Of a contract that is here already. */
  contractId?: string;
  body: ObligationSave;
}

export interface NewPerson {
  supplier: RegisterSupplier;
  name: string;
  email: string;
}

/** What taking a register would do, and all that stands in its way. */
export class Plan {
  readonly contracts: NewContract[] = [];
  readonly obligations: NewObligation[] = [];
  readonly people: NewPerson[] = [];
  readonly rows: ImportRow[] = [];

  constructor(readonly problems: ImportProblem[]) {}

  /** Reports one cell. */
  refuse(sheet: string, row: number, { heading }: Pick<Column<unknown>, 'heading'>, message: string): void {
    this.problems.push({ sheet, row, column: heading, message });
  }

  adds(what: ImportRow['what'], words: string): void {
    this.rows.push({ what, change: 'new', words });
  }

  leaves(what: ImportRow['what'], words: string): void {
    this.rows.push({ what, change: 'unchanged', words });
  }
}
