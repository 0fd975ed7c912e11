import type { BidImportView, BidProblem } from '@commonweal/wire';
import { Alert, AlertTitle, Box, Button, FormHelperText, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useCommand } from '../../api/useCommand.js';
import type { Column } from '../../fields/Register.js';
import { Rows } from '../../fields/Rows.js';
import { Section } from '../../fields/Section.js';
import { useWords } from '../../strings/useWords.js';

const Problems = ({ problems }: { problems: BidProblem[] }) => {
  const t = useWords();
  const columns: Column<BidProblem & { id: number }>[] = [
    { source: 'row', label: t('award.bid.row'), align: 'right', show: ({ row }) => row },
    { source: 'column', label: t('award.bid.column'), show: ({ column }) => column },
    { source: 'message', label: t('award.bid.what'), show: ({ message }) => message },
  ];
  const title = t('award.bid.problems', { smart_count: problems.length });
  return (
    <>
      <Alert severity="error" sx={{ my: 2 }}>
        <AlertTitle>{title}</AlertTitle>
        {t('award.bid.problemsText')}
      </Alert>
      <Rows of={problems.map((problem, id) => ({ ...problem, id }))} columns={columns} label={title} />
    </>
  );
};

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
  const id = useId();
  const { run, busy } = useCommand();
  const [file, setFile] = useState<File>();
  const [isMissing, setMissing] = useState(false);
  const [seen, setSeen] = useState<BidImportView>();
  const look = async () => {
    setMissing(!file);
    if (!file) return;
    const outcome = await run({
      do: (house) => house.importBids(procurementId, lotId, file, false),
      readsOnly: true,
    });
    setSeen(outcome.done ? outcome.value : undefined);
  };
  const take = async () => {
    if (!file) return;
    const outcome = await run({
      do: (house) => house.importBids(procurementId, lotId, file, true),
      said: 'award.bid.taken',
    });
    if (outcome.done) setSeen(undefined);
  };
  return (
    <Section title={t('award.bid.import')} hint={t('award.bid.importText')}>
      <Typography component="label" htmlFor={id} sx={{ display: 'block', fontWeight: 600, mb: 0.5 }}>
        {t('award.bid.file')}
      </Typography>
      <Box
        component="input"
        id={id}
        type="file"
        accept=".xlsx"
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-fault` : undefined}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          setFile(event.target.files?.[0]);
          setSeen(undefined);
        }}
        sx={{ display: 'block', maxWidth: '100%', font: 'inherit', mb: 1 }}
      />
      {isMissing && (
        <FormHelperText error id={`${id}-fault`} role="alert">
          {t('award.bid.noFile')}
        </FormHelperText>
      )}
      <Button variant="outlined" loading={busy} onClick={() => void look()}>
        {t('award.bid.look')}
      </Button>
      {seen && seen.problems.length > 0 && <Problems problems={seen.problems} />}
      {seen && seen.problems.length === 0 && (
        <Clean rows={seen.rows} busy={busy} onTake={() => void take()} />
      )}
    </Section>
  );
};
