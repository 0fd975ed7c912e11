import type { ConditionGiven, PanelItemView, RulingWord } from '@commonweal/wire';
import { Api } from './api.js';
import { addresses } from './addresses.js';
import type { Who } from './people.js';

const chairs: Record<string, Who> = { 'procurement-board': 'panel-deputy' };

interface Asked {
  procurementId: string;
  ruling: RulingWord;
  reason: string;
  /** Who leads the procurement. */
  lead?: Who;
  conditions?: ConditionGiven[];
  /** Of another product than that of all journeys. */
  base?: string;
}

/** Brings a procurement whose gate is ready before its panel by the urgent route, and rules on it with three votes. */
export async function ruleAtGate({
  procurementId,
  ruling,
  reason,
  lead = 'lead',
  conditions,
  base = addresses.product,
}: Asked) {
  const as = <T>(who: Who, method: string, path: string, body: object, version?: number) =>
    doneBy<T>({ who, base }, method, path, body, version);
  const body = { subjectKind: 'procurement', subjectId: procurementId, urgentReason: 'It cannot wait.' };
  const item = await as<PanelItemView>(lead, 'POST', '/panel-items', body);
  const url = `/panel-items/${item.id}`;
  for (const who of ['panel', 'panel-deputy', 'panel-member'] as const)
    await as(who, 'PUT', `${url}/vote`, { vote: ruling });
  const given = { ruling, reason, ...(conditions ? { conditions } : {}) };
  return as<PanelItemView>(chairs[item.panel] ?? 'panel', 'POST', `${url}/ruling`, given, item.version);
}

async function doneBy<T>(
  { who, base }: { who: Who; base: string },
  method: string,
  path: string,
  body: object,
  version?: number,
): Promise<T> {
  const api = await Api.as(who, base);
  const answer = await api.ask<T>(method, path, body, version);
  if (answer.status >= 400) throw new Error(`${who} ${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
