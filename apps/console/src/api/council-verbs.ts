import type { CouncilStep, CouncilView, PersonSave, PersonView } from '@commonweal/wire';
import { tell } from './request.js';

/** The first set-up of the council. */
export const councilVerbs = {
  council: () => tell<CouncilView>('/council'),
  answerCouncil: (step: CouncilStep, body: object, version?: number) =>
    tell<CouncilView>(`/council/${step}`, { method: 'PUT', body, version }),
  publishCouncil: (version: number) => tell<CouncilView>('/council/release', { method: 'POST', version }),
  addPerson: (body: Omit<PersonSave, 'roles'>) => tell<PersonView>('/people', { method: 'POST', body }),
};
