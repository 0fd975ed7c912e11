import { ChangeOfHands } from './change-of-hands.js';
import { CertificatesGoWithSupplier, ContractsGoWithSupplier } from './goes-with-supplier.js';
import { ChangingContracts } from './changing-contracts.js';
import { ChangeRecord } from './change-record.js';
import { ContractChange } from './contract-change.entity.js';
import { ContractChanges } from './contract-changes.js';
import { ContractChangesController } from './contract-changes.controller.js';
import { ContractLife } from './contract-life.js';
import { PlannedPeriods } from './planned-periods.js';
import { PlannedPeriodsController } from './planned-periods.controller.js';
import { Replanning } from './replanning.js';
import { SetKpi } from './set-kpi.js';
import { SetKpisAppropriate } from './set-kpis-appropriate.js';
import { VariationsController } from './variations.controller.js';
import { VaryObligations } from './vary-obligations.js';

/** What the module holds of changes to signed contracts. */
export const changes = {
  entities: [ContractChange],
  controllers: [ContractChangesController, PlannedPeriodsController, VariationsController],
  providers: [
    CertificatesGoWithSupplier,
    ContractsGoWithSupplier,
    ChangeOfHands,
    ChangeRecord,
    ChangingContracts,
    ContractChanges,
    ContractLife,
    PlannedPeriods,
    Replanning,
    SetKpi,
    SetKpisAppropriate,
    VaryObligations,
  ],
};
