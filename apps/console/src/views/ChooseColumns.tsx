import { Button, Checkbox, FormControlLabel, FormGroup } from '@mui/material';
import { type RaRecord, useResourceContext } from 'react-admin';
import type { Column } from '../fields/column.js';
import { useWords } from '../strings/useWords.js';
import { MenuButton } from './MenuButton.js';
import { useHidden } from './useHidden.js';

/** Which columns are seen; the first one names the row and stays. */
export function ChooseColumns<R extends RaRecord>({ columns }: { columns: Column<R>[] }) {
  const t = useWords();
  const [hidden, setHidden] = useHidden(useResourceContext() ?? '');
  const turn = (source: string, isShown: boolean) =>
    setHidden(isShown ? hidden.filter((one) => one !== source) : [...hidden, source]);
  return (
    <MenuButton label={t('view.columns')}>
      {() => (
        <>
          <FormGroup>
            {columns.slice(1).map(({ source, label }) => (
              <FormControlLabel
                key={source}
                label={label}
                control={
                  <Checkbox
                    size="small"
                    checked={!hidden.includes(source)}
                    onChange={(_, isShown) => turn(source, isShown)}
                  />
                }
              />
            ))}
          </FormGroup>
          <Button size="small" disabled={!hidden.length} onClick={() => setHidden([])}>
            {t('view.allColumns')}
          </Button>
        </>
      )}
    </MenuButton>
  );
}
