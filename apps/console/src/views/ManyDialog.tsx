import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  LinearProgress,
  Typography,
} from '@mui/material';
import type { RaRecord } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { Form } from '../fields/Form.js';
import { useFocusAfterwards } from '../fields/where-focus-goes.js';
import { useWords } from '../strings/useWords.js';
import type { ManyCommand } from './picking.js';
import { type Course, useMany } from './useMany.js';

interface Props<R> {
  command: ManyCommand<R>;
  rows: R[];
  nameOf: (row: R) => string;
  /** With whether anything was done. */
  onClose: (anyDone: boolean) => void;
}

const longList = { maxHeight: 180, overflowY: 'auto', m: 0, pl: 2.5, mb: 1.5 } as const;

/** What a command would do with each of many rows; then how far it is; then what came of it. */
export default function ManyDialog<R extends RaRecord>({ command, rows, nameOf, onClose }: Props<R>) {
  const t = useWords();
  const { course, give, stop } = useMany(command);
  useFocusAfterwards();
  const fitting = rows.filter(command.fits);
  const left = rows.filter((row) => !command.fits(row));
  const close = () => {
    if (course.state === 'running') stop();
    else onClose(course.done > 0);
  };
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth>
      <Form noValidate sanitizeEmptyValues onSubmit={(values: FieldValues) => void give(fitting, values)}>
        <DialogTitle>{t(command.title)}</DialogTitle>
        <DialogContent>
          {course.state === 'asking' ? (
            <>
              <DialogContentText sx={{ mb: 1.5 }}>{t(command.text)}</DialogContentText>
              {fitting.length > 0 && (
                <Named
                  title={t('view.fitting', { smart_count: fitting.length })}
                  rows={fitting}
                  nameOf={nameOf}
                />
              )}
              {left.length > 0 && (
                <Named title={t('view.left', { smart_count: left.length })} rows={left} nameOf={nameOf} />
              )}
              {command.fields}
            </>
          ) : (
            <Progress course={course} nameOf={nameOf} />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>
            {t(
              course.state === 'asking'
                ? 'shell.cancel'
                : course.state === 'running'
                  ? 'view.stop'
                  : 'shell.close',
            )}
          </Button>
          {course.state === 'asking' && (
            <Button type="submit" variant="contained" disabled={!fitting.length}>
              {t(command.title)}
            </Button>
          )}
        </DialogActions>
      </Form>
    </Dialog>
  );
}

interface NamedProps<R> {
  title: string;
  rows: R[];
  nameOf: (row: R) => string;
}

function Named<R extends RaRecord>({ title, rows, nameOf }: NamedProps<R>) {
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      <Box component="ul" tabIndex={0} aria-label={title} sx={longList}>
        {rows.map((row) => (
          <li key={row.id}>{nameOf(row)}</li>
        ))}
      </Box>
    </>
  );
}

function Progress<R extends RaRecord>({ course, nameOf }: { course: Course<R>; nameOf: (row: R) => string }) {
  const t = useWords();
  const { state, all, done, refused } = course;
  const had = done + refused.length;
  return (
    <>
      <Typography role="status" sx={{ mb: 1 }}>
        {state === 'running'
          ? t('view.progress', { done: had, all })
          : t(had < all ? 'view.stopped' : 'view.ended', { done, all })}
      </Typography>
      {state === 'running' && (
        <LinearProgress
          variant="determinate"
          value={(100 * had) / Math.max(all, 1)}
          aria-label={t('view.progressName')}
        />
      )}
      {refused.length > 0 && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          {t('view.refused', { smart_count: refused.length })}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {refused.map(({ row, why }) => (
              <li key={row.id}>
                {nameOf(row)}: {why}
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </>
  );
}
