export { AlertsModule } from './alerts.module.js';
export { Alert } from './alert.entity.js';
export { inWords, whileAnAlertClimbs } from './alert-kind.js';
export { whenInWords } from './ladder-kind.js';
export { datedRungs, type DatedRung } from './rungs.js';
export { Climbers, type Climb, type Climber } from './climber.js';
export { Climbing } from './climbing.js';
export { ClimbAgain } from './climb-again.job.js';
export { LookAtAlerts } from './look-at-alerts.job.js';
