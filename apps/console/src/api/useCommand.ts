import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { HttpError, useNotify } from 'react-admin';
import { useConflict } from '../shell/conflict-context.js';
import type { StringKey } from '../strings/index.js';
import { useWords } from '../strings/useWords.js';
import { type House, useHouse } from './data-provider.js';

export interface Command<T> {
  do: (house: House) => Promise<T>;
  /** What is said when it is done. */
  said?: StringKey;
  /** For a row with a version: what the form began from, and how to read the row again. */
  began?: object;
  readAgain?: (house: House) => Promise<object>;
  /** It asks and changes nothing: what was read stays good. */
  readsOnly?: boolean;
}

export type Outcome<T> = { done: true; value: T } | { done: false; errors: Record<string, unknown> };

/** Runs a command: says what came of it, reads everything again, shows a conflict, hands back faults by field. */
export function useCommand() {
  const house = useHouse();
  const client = useQueryClient();
  const notify = useNotify();
  const conflict = useConflict();
  const t = useWords();
  const [busy, setBusy] = useState(false);

  async function refused<T>(error: unknown, command: Command<T>): Promise<Outcome<T>> {
    const status = error instanceof HttpError ? error.status : 0;
    const errors =
      error instanceof HttpError ? (error.body as { errors?: Record<string, unknown> }).errors : undefined;
    if (status === 412 && command.readAgain) {
      const words = error instanceof Error ? error.message : undefined;
      conflict({ words, before: command.began ?? {}, now: await command.readAgain(house) });
      return { done: false, errors: {} };
    }
    notify(error instanceof Error ? error.message : t('shell.failed'), {
      type: 'error',
      autoHideDuration: 10_000,
    });
    return { done: false, errors: errors ?? {} };
  }

  async function run<T>(command: Command<T>): Promise<Outcome<T>> {
    setBusy(true);
    try {
      const value = await command.do(house);
      if (!command.readsOnly) await client.invalidateQueries();
      if (command.said) notify(t(command.said), { type: 'success' });
      return { done: true, value };
    } catch (error) {
      return await refused(error, command);
    } finally {
      setBusy(false);
    }
  }
  return { run, busy };
}
