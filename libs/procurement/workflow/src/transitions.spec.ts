import { describe, expect, it } from '@jest/globals';
import { procurementStates } from '@commonweal/wire';
import { nextState } from './transitions.js';

describe('a procurement', () => {
  it('is paused and resumed, withdrawn or completed, and nothing follows an end', () => {
    const table = procurementStates.map((state) =>
      (['pause', 'resume', 'withdraw', 'complete'] as const).map((transition) =>
        nextState(state, transition),
      ),
    );
    expect(table).toEqual([
      ['paused', undefined, 'withdrawn', 'completed'],
      [undefined, 'running', 'withdrawn', undefined],
      [undefined, undefined, undefined, undefined],
      [undefined, undefined, undefined, undefined],
    ]);
  });
});
