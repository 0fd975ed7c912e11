export { DutiesModule } from './duties.module.js';
export { Duties } from './duties.js';
export { Duty } from './duty.entity.js';
export { LookAtDuties } from './look-at-duties.job.js';
