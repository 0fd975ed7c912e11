export { ReportingModule } from './reporting.module.js';
export { PublicPage } from './open-data/public-page.js';
