export { FixedClock } from './fixed-clock.js';
export { type Answer, type RequestOptions, TestApplication, testApplication } from './test-application.js';
export { emptyDatabase, type TestDatabase, testDatabase } from './test-database.js';
