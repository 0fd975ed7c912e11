import { isDeepStrictEqual } from 'node:util';
import type { DraftAhead } from '@commonweal/decisions';
import type { DocumentSet } from '@commonweal/documents';
import type { LadderContent, TemplateContent } from '@commonweal/wire';

/** Keys of the ladders whose rungs come on other days, to others, or by another kind of e-mail. */
export function changedLadders({ inForce, documents }: DraftAhead): Set<string> {
  const keys = [...new Set([...inForce.all('ladder').keys(), ...documents.all('ladder').keys()])];
  if (hasOtherDays({ inForce, documents })) return new Set(keys);
  return new Set(
    keys.filter((key) => !isDeepStrictEqual(climbedBy(inForce, key), climbedBy(documents, key))),
  );
}

/** Whether the calendars count other working days. */
export function hasOtherDays({ inForce, documents }: Pick<DraftAhead, 'inForce' | 'documents'>): boolean {
  return !isDeepStrictEqual(inForce.all('calendar'), documents.all('calendar'));
}

function climbedBy(documents: DocumentSet, key: string) {
  const { rungs = [], retired = false } = documents.get<LadderContent>('ladder', key) ?? {};
  const kindOf = (template: string) => documents.get<TemplateContent>('template', template)?.messageKind;
  return { retired, rungs: rungs.map((rung) => ({ ...rung, kind: kindOf(rung.template) })) };
}
