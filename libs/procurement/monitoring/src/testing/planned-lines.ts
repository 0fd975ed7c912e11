import type { ContractView, ReturnLineView, ReturnView } from '@commonweal/wire';
import type { Council } from './council.js';

/** Each line of the contract by its period: when its return is due, and what is promised. */
export async function plannedLinesOf(council: Council, { id }: ContractView) {
  const returns = await council.returns(id);
  const read = async (one: ReturnView) =>
    (await council.app.request<ReturnView>('GET', `/api/returns/${one.id}`, { as: council.manager })).body;
  const whole = await Promise.all(returns.map(read));
  return whole.flatMap(({ dueOn, state, periodFrom, periodUntil, lines = [] }) =>
    lines.map((line: ReturnLineView) => ({
      ...{ dueOn, state, expected: line.expected, of: [periodFrom, periodUntil] },
      period: [line.periodFrom, line.periodUntil],
    })),
  );
}
