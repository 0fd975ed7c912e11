import { catalogueOf } from '@commonweal/catalogue';
import type { ChoicesState } from '@commonweal/workflow';
import type { StandingEffectView } from '@commonweal/wire';
import { brokenLimits } from './limits.js';
import { effectsOf, text, type Dossier } from './dossier.js';

/** Suggestions by indicator, most important first. */
export function suggestionsOf(dossier: Pick<Dossier, 'effects'>): Map<string, StandingEffectView[]> {
  const byIndicator = new Map<string, StandingEffectView[]>();
  for (const effect of effectsOf(dossier, 'suggest-indicator')) {
    const indicator = text(effect, 'indicator');
    byIndicator.set(indicator, [...(byIndicator.get(indicator) ?? []), effect]);
  }
  return byIndicator;
}

/** Keys of standing suggestions that wait for a choice. */
export function undecided(dossier: Pick<Dossier, 'effects' | 'choices' | 'documents'>): string[] {
  return [...suggestionsOf(dossier)]
    .filter(
      ([indicator, effects]) =>
        effects.some(({ state }) => state === 'stands') && !isDecided(indicator, dossier),
    )
    .map(([indicator]) => indicator);
}

/** A placeholder is answered by an own indicator for one of its outcomes, or by saying why there is none. */
function isDecided(
  indicator: string,
  { choices, documents }: Pick<Dossier, 'choices' | 'documents'>,
): boolean {
  if (choices.has(indicator)) return true;
  const content = catalogueOf(documents).indicator(indicator);
  if (!content?.placeholder) return false;
  const outcomes = new Set(content.rows.map(({ outcome }) => outcome));
  return [...choices.values()].some(({ own, isChosen }) => own && isChosen && outcomes.has(own.outcome));
}

export function choicesState(dossier: Pick<Dossier, 'effects' | 'choices' | 'documents'>): ChoicesState {
  return {
    undecided: undecided(dossier).length,
    made: dossier.choices.size,
    broken: brokenLimits(dossier),
  };
}
