import type { PersonName } from '@commonweal/wire';
import { useAnswer } from '../api/useAnswer.js';
import type { Option } from '../fields/RadioBox.js';

const none: PersonName[] = [];

/** People who may manage a contract. */
export function useManagers(): Option[] {
  const people = useAnswer(['people-names'], (house) => house.names(), { staleTime: 300_000 }).data ?? none;
  return people
    .filter(({ roles }) => roles.includes('contract-manager'))
    .map(({ id, name }) => ({ value: id, title: name }));
}
