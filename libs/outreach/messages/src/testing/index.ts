export { SmtpInbox } from './smtp-inbox.js';
export { aTemplate, loadRelease } from './release.js';
