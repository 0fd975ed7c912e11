import { catalogueOf } from '@commonweal/catalogue';
import type { ChoiceWord, PackLine, StandingEffectView } from '@commonweal/wire';
import type { Dossier } from '../dossier/dossier.js';
import { suggestionsOf } from '../dossier/suggestions.js';

const words: Record<ChoiceWord, string> = {
  'award-criterion': 'Award criterion',
  'performance-obligation': 'Performance obligation',
  both: 'Award criterion and performance obligation',
  'not-appropriate': 'Not appropriate',
};

/** Every indicator that a rule suggests or somebody chose, with what became of it, why, and which rule speaks. */
export function indicatorLines(dossier: Dossier): PackLine[] {
  const suggestions = suggestionsOf(dossier);
  const keys = new Set([...suggestions.keys(), ...dossier.choices.keys()]);
  return [...keys].map((key) => lineOf(key, suggestions.get(key) ?? [], dossier));
}

function lineOf(key: string, suggestions: StandingEffectView[], dossier: Dossier): PackLine {
  const made = dossier.choices.get(key);
  const title = made?.own?.title ?? catalogueOf(dossier.documents).indicator(key)?.title ?? key;
  const [first] = suggestions;
  const by = first ? `Suggested by ${first.ruleTitle}.` : 'Added by the lead.';
  return {
    label: title,
    text: made ? words[made.choice] : 'Not decided yet',
    detail: [by, made?.reason].filter(Boolean).join(' '),
    ...(first ? { decisionId: first.decisionId } : {}),
  };
}
