import type { CouncilStep, CouncilView } from '@commonweal/wire';

/** In the order of asking. */
export const councilSteps: CouncilStep[] = ['name', 'directorates', 'closure-days', 'panels', 'packs'];

/** What is asked, then what is done. */
export type Page = CouncilStep | 'release' | 'people';
export const pages: Page[] = [...councilSteps, 'release', 'people'];

export type PageState = 'answered' | 'open' | 'waits' | 'done' | 'toDo';

export function stateOf(page: Page, { state, answered, left }: CouncilView): PageState {
  if (page === 'people') return left.length ? 'toDo' : 'done';
  if (page !== 'release') return answered.includes(page) ? 'answered' : 'open';
  if (state === 'in-force') return 'done';
  return councilSteps.every((step) => answered.includes(step)) ? 'toDo' : 'waits';
}

export const nextOf = (page: Page): Page | undefined => pages[pages.indexOf(page) + 1];
