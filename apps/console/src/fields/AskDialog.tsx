import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import type { Outcome } from '../api/useCommand.js';
import { useWords } from '../strings/useWords.js';
import { ReasonInput } from './ReasonInput.js';
import { UnplacedFaults } from './UnplacedFaults.js';
import { useFocusAfterwards } from './where-focus-goes.js';

interface Props {
  title: string;
  text?: ReactNode;
  /** Label of the button that does it. */
  confirm: string;
  children?: ReactNode;
  record?: object;
  danger?: boolean;
  busy?: boolean;
  onDo: (values: FieldValues) => Promise<Outcome<unknown>>;
  onClose: () => void;
  width?: 'sm' | 'md';
}

/** A small form in a dialog; faults land on their field or below the form, and it closes when all is done. */
export const AskDialog = ({
  title,
  text,
  confirm,
  children,
  record,
  danger,
  busy,
  onDo,
  onClose,
  width = 'sm',
}: Props) => {
  const t = useWords();
  useFocusAfterwards();
  const submit = async (values: FieldValues) => {
    const outcome = await onDo(values);
    if (outcome.done) return onClose();
    return outcome.errors;
  };
  return (
    <Dialog open onClose={onClose} maxWidth={width}>
      <Form noValidate onSubmit={submit} record={record} sanitizeEmptyValues>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>
          {text && <DialogContentText component="div">{text}</DialogContentText>}
          {children}
          <UnplacedFaults />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" variant="contained" color={danger ? 'error' : 'primary'} loading={busy}>
            {confirm}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
};

/** Asks for a reason, which the record keeps. */
export const ReasonDialog = (
  props: Omit<Props, 'children' | 'onDo'> & { onDo: (reason: string) => Promise<Outcome<unknown>> },
) => (
  <AskDialog {...props} onDo={(values) => props.onDo(String(values['reason'] ?? ''))}>
    <ReasonInput />
  </AskDialog>
);

/** A button with a dialog behind it. */
export const useDialog = () => useState(false);
