import { Create, SaveButton, Toolbar } from 'react-admin';
import { SimpleForm } from '../fields/Form.js';
import { LineInput, LongTextInput } from '../fields/FactInput.js';
import { Lead } from '../shell/Lead.js';
import { useWords } from '../strings/useWords.js';

const ChangeCreate = () => {
  const t = useWords();
  return (
    <>
      <Lead>{t('change.lead')}</Lead>
      <Create title={t('change.begin')} redirect="show" actions={false}>
        <SimpleForm
          noValidate
          sx={{ maxWidth: 720 }}
          toolbar={
            <Toolbar>
              <SaveButton label={t('change.beginIt')} alwaysEnable />
            </Toolbar>
          }
        >
          <LineInput source="title" label={t('change.titleField')} help={t('change.titleHelp')} required />
          <LongTextInput source="reason" label={t('change.reason')} help={t('change.reasonHelp')} />
        </SimpleForm>
      </Create>
    </>
  );
};

export default ChangeCreate;
