import { describe, expect, it } from '@jest/globals';
import { ReleaseDocuments } from '@commonweal/documents';
import { Effects } from './effect.js';
import { plainEffects } from './plain-effects.js';
import { sayEffect } from './say.js';

const effects = new Effects().register(...plainEffects);
const stages = [{ key: 'needs-analysis', title: 'Needs analysis' }];
const documents = ReleaseDocuments.of(1, [
  { kind: 'workflow', key: 'half-done', content: {} },
  { kind: 'workflow', key: 'full', content: { title: 'Full', stages } },
]);
const say = (stage?: string) =>
  sayEffect({ effect: 'block-stage', message: 'Not yet.', ...(stage ? { stage } : {}) }, effects, documents);

describe('an effect on a stage', () => {
  it('names it by its title', () =>
    expect(say('needs-analysis')).toBe('keeps the stage “Needs analysis” from being left: “Not yet.”'));
  it('names it by its key where no workflow has it', () => expect(say('elsewhere')).toMatch(/“elsewhere”/));
  it('is said half filled in, too', () => expect(say()).toMatch(/“…”/));
});
