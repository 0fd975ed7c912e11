import { type EntityManager, In } from 'typeorm';
import type { AttachmentView, LineEventView, ReturnLineView } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';
import { Obligation } from '../contract/obligation.entity.js';
import { type CautionLimits, cautionLimits, cautionsOf, isSensitive } from './cautions.js';
import { evidenceOf } from './line-files.js';
import { historyOf } from './line-events.js';
import { ReturnLine } from './return-line.entity.js';
import { type SameElsewhere, sameElsewhere } from './same-elsewhere.js';

/** A line with all that it is looked at beside. */
export interface LineBeside {
  line: ReturnLine;
  obligation: Obligation;
  previous?: number;
  attachments: AttachmentView[];
  history: LineEventView[];
  elsewhere: SameElsewhere[];
  isSensitive: boolean;
  limits: CautionLimits;
}

/** The lines of a return, in the order of their titles. */
export async function linesBeside(
  tx: EntityManager,
  returnId: string,
  documents: DocumentSet,
  today: string,
): Promise<LineBeside[]> {
  const lines = await tx.findBy(ReturnLine, { returnId });
  const ids = lines.map(({ id }) => id);
  const obligations = await tx.findBy(Obligation, { id: In(lines.map(({ obligationId }) => obligationId)) });
  const byId = new Map(obligations.map((obligation) => [obligation.id, obligation]));
  const before = await previousFigures(tx, returnId);
  const attachments = await evidenceOf(tx, ids);
  const history = await historyOf(tx, ids);
  const elsewhere = await sameElsewhere(tx, returnId, today);
  const limits = cautionLimits(documents, today);
  return lines
    .flatMap((line) => {
      const obligation = byId.get(line.obligationId);
      if (!obligation) return [];
      return [
        {
          ...{ line, obligation, limits, previous: before.get(line.id) },
          attachments: attachments.get(line.id) ?? [],
          history: history.get(line.id) ?? [],
          elsewhere: elsewhere.get(line.id) ?? [],
          isSensitive: isSensitive(documents, obligation.indicator),
        },
      ];
    })
    .sort(
      (a, b) =>
        a.obligation.title.localeCompare(b.obligation.title) ||
        a.line.periodFrom.localeCompare(b.line.periodFrom),
    );
}

/** What to look at again, were this the answer. */
export function cautionsBeside(
  { line, obligation, previous, attachments, isSensitive, limits }: LineBeside,
  { delivered, note }: Pick<ReturnLine, 'delivered' | 'note'>,
) {
  const looked = {
    ...{ type: obligation.type, delivered, previous, isSensitive },
    expected: line.expected === null ? undefined : Number(line.expected),
    wantsEvidence: !!obligation.evidence,
    hasEvidence: attachments.length > 0 || !!note,
  };
  return cautionsOf(looked, limits);
}

/** What was delivered in the period before each line. */
async function previousFigures(tx: EntityManager, returnId: string): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; delivered: unknown }[]>(
    `SELECT DISTINCT ON (l.id) l.id, p.delivered
       FROM return_line l JOIN return_line p ON p.obligation_id = l.obligation_id AND p.period_until < l.period_until
      WHERE l.return_id = $1 ORDER BY l.id, p.period_until DESC`,
    [returnId],
  );
  return new Map(
    rows.flatMap(({ id, delivered }) => (typeof delivered === 'number' ? [[id, delivered]] : [])),
  );
}

export function lineView(beside: LineBeside): ReturnLineView {
  const { line, obligation, previous, attachments, history, elsewhere } = beside;
  const { id, obligationId, periodFrom, periodUntil, state, version } = line;
  return {
    ...{ id, obligationId, periodFrom, periodUntil, state, version },
    ...{ previous, attachments, history, elsewhere },
    title: obligation.title,
    type: obligation.type,
    unit: obligation.unit ?? undefined,
    levels: obligation.levels ?? undefined,
    guidance: obligation.guidance ?? undefined,
    evidence: obligation.evidence ?? undefined,
    expected: line.expected === null ? undefined : Number(line.expected),
    delivered: line.delivered ?? undefined,
    note: line.note ?? undefined,
    query: line.query ?? undefined,
    cautions: cautionsBeside(beside, line),
  };
}
