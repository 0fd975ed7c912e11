import type { Role } from '@commonweal/wire';
import { required } from 'react-admin';
import { useAnswer } from '../api/useAnswer.js';
import { ChoiceInput } from '../fields/FactInput.js';
import { useWords } from '../strings/useWords.js';

const given = required();

/** Who of those with a role gets what is picked: `toId`. */
const GivenTo = ({ role }: { role: Role }) => {
  const t = useWords();
  const people = useAnswer(['people-names'], (house) => house.names(), { staleTime: 300_000 }).data ?? [];
  const values = people
    .filter(({ roles }) => roles.includes(role))
    .map(({ id, name }) => ({ value: id, title: name }));
  return <ChoiceInput source="toId" label={t('view.givenTo')} values={values} required validate={given} />;
};

export default GivenTo;
