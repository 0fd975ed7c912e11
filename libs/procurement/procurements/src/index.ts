export { ProcurementsModule } from './procurements.module.js';
export { Procurement } from './rows/procurement.entity.js';
export { ProcurementTask } from './rows/procurement-task.entity.js';
export { Commands } from './commands/commands.js';
export {
  mayRead,
  mayWrite,
  narrow as narrowToCaller,
  narrowToRead as narrowToReader,
} from './commands/access.js';
export { openTaskOfKind } from './commands/open-task.js';
export { effectsOf, type Dossier } from './dossier/dossier.js';
export { Dossiers } from './dossier/dossiers.js';
export { TaskWorks, type TaskWork, type Workless } from './dossier/task-works.js';
export { Lot } from './lots/lot.entity.js';
export { chosenIndicators, type ChosenIndicator } from './dossier/chosen-indicators.js';
