export { CouncilModule } from './council.module.js';
