export { GovernanceModule } from './governance.module.js';
export { ErasePeople } from './erasure/erase-people.job.js';
export { Erasures } from './erasure/erasures.js';
