import type { ServiceAccountCreate, ServiceAccountMade, ServiceScopeView } from '@commonweal/wire';
import { useFactValues } from '../documents/useDocuments.js';
import { AskButton } from '../fields/AskButton.js';
import { ChoicesInput, DateInput, LineInput } from '../fields/FactInput.js';
import { useWords } from '../strings/useWords.js';

interface Props {
  scopes: ServiceScopeView[];
  onMade: (made: ServiceAccountMade) => void;
}

/** What a program is called, what it is let into, and until when. */
export const MakeAccount = ({ scopes, onMade }: Props) => {
  const t = useWords();
  const directorates = useFactValues('directorate');
  return (
    <AskButton
      label={t('service.make')}
      text={t('service.makeText')}
      variant="contained"
      record={{ scopes: [], directorates: [], categories: [] }}
      command={(values) => ({ do: (house) => house.makeServiceAccount(values as ServiceAccountCreate) })}
      onDone={onMade}
    >
      <LineInput source="name" label={t('service.name')} help={t('service.nameHelp')} required />
      <ChoicesInput
        source="scopes"
        label={t('service.scopes')}
        values={scopes.map(({ key, title }) => ({ value: key, title }))}
        required
      />
      <ChoicesInput
        source="directorates"
        label={t('people.directorates')}
        help={t('people.scopeHelp')}
        values={directorates}
      />
      <DateInput source="expiresOn" label={t('service.expiresOn')} help={t('service.expiresHelp')} required />
    </AskButton>
  );
};
