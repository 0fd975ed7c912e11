import { catalogueOf } from '@commonweal/catalogue';
import type { IndicatorChoiceView, StandingEffectView } from '@commonweal/wire';
import type { Dossier } from '../dossier/dossier.js';
import { suggestionsOf } from '../dossier/suggestions.js';
import type { IndicatorChoice } from '../rows/indicator-choice.entity.js';
import { nameOf, type Names } from './names.js';

/** Suggested indicators, most important first, then those that people added. */
export function indicatorViews(dossier: Dossier, names: Names): IndicatorChoiceView[] {
  const suggestions = suggestionsOf(dossier);
  const added = [...dossier.choices.keys()].filter((indicator) => !suggestions.has(indicator));
  return [...suggestions.keys(), ...added].map((indicator) =>
    indicatorView(indicator, suggestions.get(indicator) ?? [], dossier, names),
  );
}

function indicatorView(
  id: string,
  suggestions: StandingEffectView[],
  dossier: Dossier,
  names: Names,
): IndicatorChoiceView {
  const made = dossier.choices.get(id);
  const first = suggestions[0];
  const news = made ? undefined : suggestions.find(({ newByRelease }) => newByRelease);
  return {
    id,
    ...(made?.own ? ofOwn(made.own, dossier) : ofCatalogue(id, dossier)),
    suggestions,
    state: stateOf(suggestions),
    ...(made ? choiceOf(made, names) : {}),
    ...(news ? { newSinceRelease: news.sinceRelease } : {}),
    version: made?.version ?? 0,
    ...(first ? { decisionId: first.decisionId } : {}),
  };
}

function ofOwn({ title, type, unit, outcome }: NonNullable<IndicatorChoice['own']>, { documents }: Dossier) {
  return {
    title,
    type,
    ...(unit ? { unit } : {}),
    own: true,
    placeholder: false,
    ...catalogueOf(documents).placeUnder(outcome),
  };
}

function ofCatalogue(id: string, { documents }: Dossier) {
  const catalogue = catalogueOf(documents);
  const {
    title = id,
    type = 'narrative',
    unit,
    guidance,
    placeholder = false,
  } = catalogue.indicator(id) ?? {};
  return {
    title,
    type,
    ...(unit ? { unit } : {}),
    ...(guidance ? { guidance } : {}),
    own: false,
    placeholder,
    ...catalogue.placeOf(id),
  };
}

function choiceOf({ choice, reason, byId, at, release }: IndicatorChoice, names: Names) {
  const by = nameOf(names, byId);
  return { choice, ...(reason ? { reason } : {}), by, at: at.toISOString(), chosenInRelease: release };
}

function stateOf(suggestions: StandingEffectView[]): IndicatorChoiceView['state'] {
  if (!suggestions.length) return 'added';
  if (suggestions.some(({ state }) => state === 'stands')) return 'suggested';
  return suggestions.some(({ state }) => state === 'cannot-decide') ? 'cannot-decide' : 'no-longer-suggested';
}
