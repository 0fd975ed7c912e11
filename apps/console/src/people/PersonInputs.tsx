import { useWatch } from 'react-hook-form';
import { AutocompleteInput, ReferenceInput } from 'react-admin';
import { useWaysIn } from '../account/useWaysIn.js';
import { useFactValues } from '../documents/useDocuments.js';
import { ChoicesInput, LineInput, YesNoInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { useWord, useWords } from '../strings/useWords.js';
import { roles } from './roles.js';

/** Who, in which roles, within which scopes. */
export const PersonInputs = () => {
  const t = useWords();
  const word = useWord();
  const directorates = useFactValues('directorate');
  const categories = useFactValues('category');
  const { provider, providerGivesRoles } = useWaysIn();
  const held = (useWatch({ name: 'roles' }) as string[] | undefined) ?? [];
  return (
    <FormGrid>
      <LineInput source="name" label={t('people.name')} required />
      <LineInput source="email" label={t('people.email')} required />
      <Wide>
        <ChoicesInput
          source="roles"
          label={t('people.roles')}
          help={providerGivesRoles ? t('people.rolesGiven', { provider }) : undefined}
          values={roles.map((value) => ({ value, title: word('role', value) }))}
          required
        />
        {held.includes('supplier') && (
          <ReferenceInput source="supplierId" reference="suppliers">
            <AutocompleteInput label={t('people.supplier')} optionText="name" size="small" />
          </ReferenceInput>
        )}
      </Wide>
      <ChoicesInput
        source="directorates"
        label={t('people.directorates')}
        help={t('people.scopeHelp')}
        values={directorates}
      />
      <ChoicesInput
        source="categories"
        label={t('people.categories')}
        help={t('people.scopeHelp')}
        values={categories}
      />
      <Wide>
        <YesNoInput source="active" label={t('people.maySignIn')} required />
      </Wide>
    </FormGrid>
  );
};

interface Person {
  name: string;
  email: string;
  roles: string[];
  directorates?: string[];
  categories?: string[];
  supplierId?: string | null;
  active?: boolean;
}

/** The form's values as the engine wants them: no scope means everywhere. */
export const toPerson = ({
  name,
  email,
  roles: held,
  directorates,
  categories,
  supplierId,
  active,
}: Person) => ({
  name,
  email,
  roles: held,
  directorates: directorates || [],
  categories: categories || [],
  supplierId: supplierId || undefined,
  active: active ?? true,
});
