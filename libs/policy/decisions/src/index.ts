export { DecisionsModule } from './decisions.module.js';
export {
  Subjects,
  type Addressee,
  type Subject,
  type SubjectDescription,
  type SubjectFacts,
  type PeopleByAudience,
} from './subject.js';
export {
  Effects,
  type Effect,
  type EffectInstance,
  type ForeseenMessage,
  type ForeseenMessages,
  type Foresight,
} from './effect.js';
export { Evaluation, type Cause } from './evaluation.js';
export { explanationView } from './explanation-view.js';
export { Foreseer, type DraftAhead } from './foreseer.js';
export { Follower, type Evaluated } from './follower.js';
export { Impact } from './impact.js';
export { Replay } from './replay.js';
export { Reevaluate } from './reevaluate.js';
export { Responses, type ResponseGiven } from './responses.js';
export { ruleBookOf, sourceOf } from './rule-books.js';
export { sayEffect } from './say.js';
export { StandingEffect } from './standing-effect.entity.js';
export { StandingEffects, standingOf } from './standing-effects.js';
