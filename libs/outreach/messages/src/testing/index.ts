export { SmtpInbox } from './smtp-inbox.js';
export { aTemplate, loadRelease } from './release.js';
export { NotifyFake, type Mischief, type TakenMail } from './notify-fake.js';
