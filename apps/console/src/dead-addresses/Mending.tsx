import type { DeadAddressView, SupplierPersonSave, SupplierView } from '@commonweal/wire';
import { Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
import type { House } from '../api/data-provider.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { LineInput } from '../fields/FactInput.js';
import type { StringKey } from '../strings/index.js';
import { useWords } from '../strings/useWords.js';

interface Props {
  it: DeadAddressView;
  supplierId: string;
}

interface Way {
  title: string;
  text: ReactNode;
  said: StringKey;
  record?: Partial<SupplierPersonSave>;
  main?: boolean;
  /** At which no mail arrives. */
  dead?: string;
  mend: (house: House, body: SupplierPersonSave) => Promise<SupplierView>;
}

const Way = ({ title, text, said, record, main, dead, mend }: Way) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant={main ? 'contained' : 'outlined'} onClick={() => setOpen(true)}>
        {title}
      </Button>
      {isOpen && (
        <AskDialog
          title={title}
          text={text}
          confirm={title}
          record={record}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={({ name, email }) =>
            run({
              do: (house) => mend(house, { name: String(name ?? ''), email: String(email ?? '') }),
              said,
            })
          }
        >
          <LineInput source="name" label={t('suppliers.personName')} required />
          <LineInput
            source="email"
            label={t('suppliers.email')}
            required
            validate={(email?: string) =>
              dead !== undefined && email?.trim().toLowerCase() === dead ? t('deadAddress.same') : undefined
            }
          />
        </AskDialog>
      )}
    </>
  );
};

/** The same person at another address. */
export const Correct = ({ it, supplierId }: Props) => {
  const t = useWords();
  return (
    <Way
      main
      title={t('deadAddress.correct')}
      text={t('deadAddress.correctText')}
      said="deadAddress.corrected"
      dead={it.address}
      record={{ name: it.name, email: it.address }}
      mend={(house, body) => house.correctSupplierPerson(supplierId, it.personId, body, it.personVersion)}
    />
  );
};

/** Somebody else instead. */
export const Replace = ({ it, supplierId }: Props) => {
  const t = useWords();
  return (
    <Way
      title={t('deadAddress.replace')}
      text={t('deadAddress.replaceText', { name: it.name })}
      said="deadAddress.replaced"
      mend={(house, body) => house.replaceSupplierPerson(supplierId, it.personId, body)}
    />
  );
};
