import { Alert, AlertTitle, Button } from '@mui/material';
import { Section } from '../../fields/Section.js';
import { SheetImport } from '../../fields/SheetImport.js';
import { useWords } from '../../strings/useWords.js';

const Clean = ({ rows, busy, onTake }: { rows: string[]; busy: boolean; onTake: () => void }) => {
  const t = useWords();
  return (
    <Alert severity="success" role={undefined} sx={{ my: 2 }}>
      <AlertTitle>{t('award.bid.clean', { smart_count: rows.length })}</AlertTitle>
      <ul>
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
      <Button variant="contained" loading={busy} onClick={onTake}>
        {t('award.bid.take')}
      </Button>
    </Alert>
  );
};

/** Bids from the workbook: looked at first, then taken as a whole. */
export const ImportBids = ({ procurementId, lotId }: { procurementId: string; lotId: string }) => {
  const t = useWords();
  return (
    <Section title={t('award.bid.import')} hint={t('award.bid.importText')}>
      <SheetImport
        label={t('award.bid.file')}
        accept=".xlsx"
        look={t('award.bid.look')}
        ask={(house, file, take) => house.importBids(procurementId, lotId, file, take)}
        said="award.bid.taken"
      >
        {({ rows }, take, busy) => <Clean rows={rows} busy={busy} onTake={take} />}
      </SheetImport>
    </Section>
  );
};
