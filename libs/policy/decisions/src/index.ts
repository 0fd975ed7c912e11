export { Subjects, type Addressee, type Subject, type SubjectDescription, type SubjectFacts } from './subject.js';
export { Effects, type Effect, type EffectInstance, type MessageCounts } from './effect.js';
