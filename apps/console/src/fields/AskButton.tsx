import { Button, type ButtonProps } from '@mui/material';
import { type ReactNode, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { type Command, useCommand } from '../api/useCommand.js';
import { AskDialog } from './AskDialog.js';

interface Props<T> extends Pick<ButtonProps, 'size' | 'variant'> {
  label: string;
  /** What the button is called where several have the same label. */
  about?: string;
  /** Of the dialog; the label unless it is said. */
  title?: string;
  text?: ReactNode;
  /** On the button that does it; the label unless it is said. */
  confirm?: string;
  record?: object;
  width?: 'sm' | 'md';
  danger?: boolean;
  command: (values: FieldValues) => Command<T>;
  onDone?: (value: T) => void;
  /** The fields of the form. */
  children?: ReactNode;
}

/** A button with a small form behind it, and the command that the form gives. */
export const AskButton = <T,>({
  label,
  about,
  title = label,
  confirm = label,
  size,
  variant,
  danger,
  command,
  onDone,
  ...dialog
}: Props<T>) => {
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useState(false);
  const give = async (values: FieldValues) => {
    const outcome = await run(command(values));
    if (outcome.done) onDone?.(outcome.value);
    return outcome;
  };
  return (
    <>
      <Button
        size={size}
        variant={variant}
        color={danger ? 'error' : undefined}
        aria-label={about}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {isOpen && (
        <AskDialog
          {...dialog}
          title={title}
          confirm={confirm}
          danger={danger}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={give}
        />
      )}
    </>
  );
};
