import { Type } from 'class-transformer';
import { Choice, DateOnly, Dates, Flag, Id, Key, Money, Text, Texts, Whole } from '../fields.js';
import { ListQuery } from '../list.js';

export const contractStates = ['running', 'ended', 'terminated'] as const;

export type ContractState = (typeof contractStates)[number];

export const regimes = ['PA23', 'PCR15', 'CCR16', 'PSR', 'below-threshold'] as const;

export type Regime = (typeof regimes)[number];

export const contractTypes = ['goods', 'services', 'light-touch', 'works', 'concession'] as const;

export type ContractType = (typeof contractTypes)[number];

/** Whether a contract came of a published invitation to tender, an invitation to quote, or neither. */
export const processes = ['invitation-to-tender', 'invitation-to-quote', 'neither'] as const;

export type Process = (typeof processes)[number];

/** What decides which law holds for a contract, and from when its clocks count. */
export class LawOfContract {
  @Choice(contractTypes, 'Type: the law gives some types longer periods, or none.', { optional: true })
  type?: ContractType;

  @Money('Estimated value including VAT when it was awarded: what statutory thresholds compare.', {
    optional: true,
  })
  estimatedValueIncVat?: number;

  @DateOnly('The day on which its procurement commenced: it decides which law holds.', { optional: true })
  commencedOn?: string;

  @DateOnly('The day on which it was signed: statutory clocks count from it.', { optional: true })
  signedOn?: string;
}

/** What may be said of a contract, and be said later. */
export class ParticularsOfContract extends LawOfContract {
  @Text('What is bought, for whoever reads the published register.', { optional: true, max: 2000 })
  description?: string;

  @Dates('Days on which it is reviewed.', { optional: true, max: 30 })
  reviewDates?: string[];

  @Money('Value-added tax that the council cannot recover; 0 where it recovers all.', { optional: true })
  irrecoverableVat?: number;

  @Choice(processes, 'What it was the result of.', { optional: true })
  process?: Process;
}

/** A stretch of a contract, with what tells the contract from others. */
export class PeriodOfContract {
  @Id('Contract.')
  contractId: string;

  @Text('Contract, by reference.')
  contract: string;

  @Text('Contract, by title.')
  contractTitle: string;

  @Text('Supplier, by name.')
  supplier: string;

  @DateOnly('First day of the period.')
  periodFrom: string;

  @DateOnly('Last day of the period.')
  periodUntil: string;
}

/** Body of `POST /contracts`. */
export class ContractCreate extends ParticularsOfContract {
  @Text('Title.')
  title: string;

  @Id('Supplier.')
  supplierId: string;

  @Text('Category of spend: a value of the fact `category`.', { max: 80 })
  category: string;

  @Text('Directorate: a value of the fact `directorate`.', { max: 80 })
  directorate: string;

  @Choice(regimes, 'Legal regime.')
  regime: Regime;

  @Money('Value without VAT.')
  valueExVat: number;

  @DateOnly('First day.')
  startsOn: string;

  @DateOnly('Last day.')
  endsOn: string;

  @Id('Contract manager; the caller when left out.', { optional: true })
  managerId?: string;

  @Id('Procurement it came from.', { optional: true })
  procurementId?: string;

  @Text('Why key performance indicators are not appropriate for it; left out where they are.', {
    optional: true,
    max: 2000,
  })
  noKpisReason?: string;
}

/** Body of `PATCH /contracts/:id`. What is left out stays; null takes a particular away. */
export class ContractUpdate extends ParticularsOfContract {
  @Text('Title.', { optional: true, min: 1 })
  title?: string;

  @Id('Contract manager.', { optional: true })
  managerId?: string;

  @Money('Value without VAT.', { optional: true })
  valueExVat?: number;
}

export class ContractView extends ParticularsOfContract {
  @Flag('Key performance indicators are not appropriate for it; the record says why.')
  kpisNotAppropriate: boolean;

  @Text('Why they are not.', { optional: true })
  noKpisReason?: string;

  @Id('Identity.')
  id: string;

  @Text('Reference that people see, for example CT-2026-0007.')
  reference: string;

  @Text('Title.')
  title: string;

  @Id('Supplier.')
  supplierId: string;

  @Text('Supplier, by name.')
  supplier: string;

  @Text('Category of spend.')
  category: string;

  @Text('Directorate.')
  directorate: string;

  @Choice(regimes, 'Legal regime.')
  regime: Regime;

  @Money('Value without VAT.')
  valueExVat: number;

  @DateOnly('First day.')
  startsOn: string;

  @DateOnly('Last day.')
  endsOn: string;

  @Id('Contract manager.', { optional: true })
  managerId?: string;

  @Text('Contract manager, by name.', { optional: true })
  manager?: string;

  @Choice(contractStates, 'State.')
  state: ContractState;

  @Text("The council's own reference, for one that was imported.", { optional: true })
  councilReference?: string;

  @Choice(['entered', 'imported'], 'How it came here.')
  source: 'entered' | 'imported';

  @Id('Procurement it came from.', { optional: true })
  procurementId?: string;

  @Id('Procurement that follows it.', { optional: true })
  successorId?: string;

  @Texts('What is missing before its entry in the published register is whole, each a sentence.')
  missing: string[];

  @Whole('Obligations.')
  obligations: number;

  @Whole('Returns overdue.')
  overdue: number;

  @DateOnly('Next due date.', { optional: true })
  nextDueOn?: string;

  @Whole('Version, for If-Match.')
  version: number;
}

export class ContractListQuery extends ListQuery {
  @Choice(contractStates, 'State.', { optional: true })
  state?: ContractState;

  @Id('Supplier.', { optional: true })
  supplierId?: string;

  @Text('Category of spend.', { optional: true, max: 80 })
  category?: string;

  @Text('Directorate.', { optional: true, max: 80 })
  directorate?: string;

  @Id('Contract manager.', { optional: true })
  managerId?: string;

  @Type(() => Number)
  @Whole('Ends within so many days from today.', { optional: true, max: 18_300 })
  endsWithin?: number;

  @Choice(['none', 'under-way'], 'Whether a procurement follows it.', { optional: true })
  succession?: 'none' | 'under-way';

  @Choice(['ready', 'not-ready'], 'Whether its entry in the published register is whole.', { optional: true })
  register?: 'ready' | 'not-ready';

  @Key('Indicator that an obligation is about.', { optional: true })
  indicator?: string;
}

export class ObligationListQuery extends ListQuery {
  @Id('Contract.', { optional: true })
  contractId?: string;
}

/** Query of `GET /deliveries`. */
export class DeliveryQuery {
  @Id('Contract; all when left out.', { optional: true })
  contractId?: string;
}
