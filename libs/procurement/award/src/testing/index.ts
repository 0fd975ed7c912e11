export { awardPolicy, School } from './school.js';
