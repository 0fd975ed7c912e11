import type { ReactElement, ReactNode } from 'react';
import {
  Edit,
  HttpError,
  type RaRecord,
  SaveButton,
  Toolbar,
  useNotify,
  useResourceContext,
} from 'react-admin';
import { useHouse } from '../api/data-provider.js';
import { useConflict } from '../shell/conflict-context.js';
import { useWords } from '../strings/useWords.js';
import { SimpleForm } from './Form.js';

interface Saving {
  id?: RaRecord['id'];
  previousData?: object;
}

/** A stale version shows what somebody else changed; any other refusal is said. */
function useRefusal() {
  const resource = useResourceContext() ?? '';
  const house = useHouse();
  const notify = useNotify();
  const conflict = useConflict();
  return async (error: unknown, { id = '', previousData = {} }: Saving) => {
    if (error instanceof HttpError && error.status === 412) {
      const { data } = await house.getOne(resource, { id });
      return conflict({ words: error.message, before: previousData, now: data as object });
    }
    notify(error instanceof Error ? error.message : String(error), {
      type: 'error',
      autoHideDuration: 10_000,
    });
  };
}

interface Props<Row, Body> {
  title: ReactElement;
  /** What is sent of the form's values. */
  toBody: (row: Row) => Body;
  redirect?: 'show' | 'list';
  /** What stands above the form. */
  above?: ReactNode;
  children: ReactNode;
}

/** One row edited on a page of its own: who comes second is told what the first changed, and keeps what was typed. */
export const EditPage = <Row, Body extends object>(page: Props<Row, Body>) => {
  const t = useWords();
  return (
    <Edit
      title={page.title}
      mutationMode="pessimistic"
      mutationOptions={{ onError: useRefusal() }}
      transform={page.toBody}
      redirect={page.redirect ?? 'show'}
      actions={false}
    >
      {page.above}
      <SimpleForm
        noValidate
        warnWhenUnsavedChanges
        toolbar={
          <Toolbar>
            <SaveButton label={t('shell.save')} />
          </Toolbar>
        }
      >
        {page.children}
      </SimpleForm>
    </Edit>
  );
};
