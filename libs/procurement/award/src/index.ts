export { AwardModule } from './award.module.js';
