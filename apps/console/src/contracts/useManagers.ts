import type { PersonName } from '@commonweal/wire';
import { useAnswer } from '../api/useAnswer.js';
import type { Option } from '../fields/RadioBox.js';

const none: PersonName[] = [];

/** People who may manage a contract, and who does now. */
export function useManagers(present?: Option): Option[] {
  const people = useAnswer(['people-names'], (house) => house.names(), { staleTime: 300_000 }).data ?? none;
  const managers = people
    .filter(({ roles }) => roles.includes('contract-manager'))
    .map(({ id, name }) => ({ value: id, title: name }));
  return present && !managers.some(({ value }) => value === present.value)
    ? [present, ...managers]
    : managers;
}
