import type { Catalogue } from '@commonweal/catalogue';
import type { KeptPromise } from './kept-promises.js';

export interface OutcomePromises {
  /** Empty for what stands under no outcome of the catalogue. */
  title: string;
  promises: KeptPromise[];
}

export interface ThemePromises {
  title: string;
  outcomes: OutcomePromises[];
}

/**
 * In the order of the catalogue; what stands in no catalogue comes under its theme as it was signed. An indicator stands under each of its
 * outcomes, with the same figures: nothing is added up over rows.
 */
export function byOutcome(promises: KeptPromise[], catalogue: Catalogue): ThemePromises[] {
  const placed = new Set<string>();
  const themes = catalogue.themes.map(({ theme, outcomes }): ThemePromises => {
    const found = outcomes.flatMap(({ outcome, rows }): OutcomePromises[] => {
      const keys = rows.map(({ key }) => key);
      const under = promises.filter(({ indicator }) => indicator !== null && keys.includes(indicator));
      for (const { indicator } of under) if (indicator) placed.add(indicator);
      return under.length ? [{ title: outcome.title, promises: under }] : [];
    });
    return { title: theme.title, outcomes: found };
  });
  const others = promises.filter(({ indicator }) => indicator === null || !placed.has(indicator));
  for (const title of new Set(others.map(({ theme }) => theme))) {
    const under = { title: '', promises: others.filter(({ theme }) => theme === title) };
    const known = themes.find((theme) => theme.title === title);
    if (known) known.outcomes.push(under);
    else themes.push({ title, outcomes: [under] });
  }
  return themes.filter(({ outcomes }) => outcomes.length);
}
