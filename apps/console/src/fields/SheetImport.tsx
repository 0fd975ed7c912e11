import { Alert, AlertTitle, Box, Button, FormHelperText, Typography } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import type { House } from '../api/data-provider.js';
import { useCommand } from '../api/useCommand.js';
import type { StringKey } from '../strings/index.js';
import { useWords } from '../strings/useWords.js';
import type { Column } from './column.js';
import { Rows } from './Rows.js';

/** One cell that cannot be taken. */
interface Problem {
  row: number;
  column: string;
  message: string;
}

interface Props<V> {
  /** What the file is called, with the endings that it may have. */
  label: string;
  accept: string;
  /** On the button that looks at it. */
  look: string;
  /** Asks the engine what the file says, or to take it as a whole. */
  ask: (house: House, file: File, take: boolean) => Promise<V>;
  said: StringKey;
  onTaken?: () => void;
  /** What stands there when every cell can be taken. */
  children: (seen: V, take: () => void, busy: boolean) => ReactNode;
}

const Problems = ({ problems }: { problems: Problem[] }) => {
  const t = useWords();
  const columns: Column<Problem & { id: number }>[] = [
    { source: 'row', label: t('field.sheet.row'), align: 'right', show: ({ row }) => row },
    { source: 'column', label: t('field.sheet.column'), show: ({ column }) => column },
    { source: 'message', label: t('field.sheet.what'), show: ({ message }) => message },
  ];
  const title = t('field.sheet.problems', { smart_count: problems.length });
  return (
    <>
      <Alert severity="error" sx={{ my: 2 }}>
        <AlertTitle>{title}</AlertTitle>
        {t('field.sheet.problemsText')}
      </Alert>
      <Rows of={problems.map((problem, id) => ({ ...problem, id }))} columns={columns} label={title} />
    </>
  );
};

/** A spreadsheet that is looked at first, every bad cell named, and then taken as a whole. */
export function SheetImport<V extends { problems: Problem[] }>({
  label,
  accept,
  look,
  ask,
  said,
  onTaken,
  children,
}: Props<V>) {
  const t = useWords();
  const id = useId();
  const { run, busy } = useCommand();
  const [file, setFile] = useState<File>();
  const [isMissing, setMissing] = useState(false);
  const [seen, setSeen] = useState<V>();
  const lookAt = async () => {
    setMissing(!file);
    if (!file) return;
    const outcome = await run({ do: (house) => ask(house, file, false), readsOnly: true });
    setSeen(outcome.done ? outcome.value : undefined);
  };
  const take = async () => {
    if (!file) return;
    const outcome = await run({ do: (house) => ask(house, file, true), said });
    if (!outcome.done) return;
    setSeen(undefined);
    onTaken?.();
  };
  return (
    <>
      <Typography component="label" htmlFor={id} sx={{ display: 'block', fontWeight: 600, mb: 0.5 }}>
        {label}
      </Typography>
      <Box
        component="input"
        id={id}
        type="file"
        accept={accept}
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
          {t('field.sheet.noFile')}
        </FormHelperText>
      )}
      <Button variant="outlined" loading={busy} onClick={() => void lookAt()}>
        {look}
      </Button>
      {seen && seen.problems.length > 0 && <Problems problems={seen.problems} />}
      {seen?.problems.length === 0 && children(seen, () => void take(), busy)}
    </>
  );
}
