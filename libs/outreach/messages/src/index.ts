export { MessagesModule } from './messages.module.js';
export { Messages } from './messages.js';
export { messageKey } from './message-plan.js';
export type { MessagePlan, MessageSubject } from './message-plan.js';
export { Message } from './message.entity.js';
export { MessageKinds, type MessageKind, type Placeholder, type Values } from './message-kind.js';
export { Projections, type Projection } from './forecast.js';
export { MailProvider, type Fate, type Mail } from './mail-provider.js';
export { SendMessages } from './send-messages.job.js';
