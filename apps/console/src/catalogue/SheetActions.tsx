import Download from '@mui/icons-material/Download';
import type { SheetFormat } from '@commonweal/wire';
import { Button } from '@mui/material';
import { ChangePicker } from '../changes/ChangePicker.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';

const formats: SheetFormat[] = ['xlsx', 'csv'];

/** The catalogue taken away as a spreadsheet, and one brought in. */
export const SheetActions = () => {
  const t = useWords();
  return (
    <>
      {formats.map((format) => (
        <Button key={format} startIcon={<Download />} href={`/api/catalogue/sheet?format=${format}`} download>
          {t('catalogueSheet.export', { format: t(`field.format.${format}`) })}
        </Button>
      ))}
      {hasRole('policy-editor') && (
        <ChangePicker
          label={t('catalogueSheet.bring')}
          title={t('catalogueSheet.change')}
          to={(id) => `/changes/${id}/catalogue-import`}
        />
      )}
    </>
  );
};
