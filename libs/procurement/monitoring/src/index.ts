export { MonitoringModule } from './monitoring.module.js';
export { Contract } from './contract/contract.entity.js';
export { Contracts } from './contract/contracts.js';
export { ContractReturn } from './return/contract-return.entity.js';
export { LookAtReturns } from './return/look-at-returns.job.js';
