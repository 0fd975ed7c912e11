import { Choice, DateOnly, ListOf, Money, One, Text, Whole } from '../fields.js';
import { PipelineRow } from './board.js';
import { ReportTable } from './quarter-report.js';

/** Query of `GET /dashboard`. */
export class DashboardQuery {
  @Text('Directorate.', { optional: true, max: 80 })
  directorate?: string;

  @DateOnly('First day of the period; a year before its last day when left out.', { optional: true })
  from?: string;

  @DateOnly('Last day of the period; today when left out.', { optional: true })
  until?: string;
}

/** What is overdue for about as long. */
export class OverdueBand {
  @Whole('Calendar days late at least.')
  from: number;

  @Whole('Calendar days late at most; left out in the last band.', { optional: true })
  until?: number;

  @Whole('Returns that should have been handed in.')
  returns: number;

  @Whole('Alerts that nobody resolved, by the day from which they count.')
  alerts: number;
}

export const supplierKinds = ['sme', 'vcse', 'local', 'other', 'all'] as const;

/** Running contracts with suppliers of one kind. A supplier of two kinds counts under both; `all` counts each once. */
export class SupplierKindRow {
  @Choice(supplierKinds, 'Kind; `other` is none of these, `all` is everything.')
  kind: (typeof supplierKinds)[number];

  @Whole('Suppliers.')
  suppliers: number;

  @Whole('Contracts.')
  contracts: number;

  @Money('What the contracts are worth, without VAT.')
  valueExVat: number;
}

/** Answer of `GET /dashboard`: how things stand in the caller's scope. */
export class DashboardView {
  @DateOnly('The day on which it stands so.')
  asOf: string;

  @ListOf(() => PipelineRow, 'Stages that hold something, in their order.')
  pipeline: PipelineRow[];

  @ListOf(() => OverdueBand, 'From the shortest to the longest, all of them.')
  overdue: OverdueBand[];

  @ListOf(() => SupplierKindRow, 'By kind, everything last.')
  suppliers: SupplierKindRow[];

  @DateOnly('First day of the period.')
  from: string;

  @DateOnly('Last day of the period.')
  until: string;

  @One(() => ReportTable, 'Contracts that were signed in the period.')
  awarded: ReportTable;

  @One(() => ReportTable, 'Releases that took force in the period, and what each changed.')
  releases: ReportTable;
}
