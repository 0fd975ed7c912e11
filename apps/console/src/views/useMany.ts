import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useHouse } from '../api/data-provider.js';
import { useWords } from '../strings/useWords.js';
import type { ManyCommand } from './picking.js';

interface Refusal<R> {
  row: R;
  why: string;
}

export interface Course<R> {
  state: 'asking' | 'running' | 'ended';
  all: number;
  done: number;
  refused: Refusal<R>[];
}

/** Gives one command for many rows, one after the other, until all had their turn or it is stopped. */
export function useMany<R>({ do: act }: ManyCommand<R>) {
  const house = useHouse();
  const client = useQueryClient();
  const t = useWords();
  const isStopped = useRef(false);
  const [course, setCourse] = useState<Course<R>>({ state: 'asking', all: 0, done: 0, refused: [] });

  async function give(rows: R[], values: FieldValues) {
    const now: Course<R> = { state: 'running', all: rows.length, done: 0, refused: [] };
    setCourse({ ...now });
    for (const row of rows) {
      if (isStopped.current) break;
      try {
        await act(house, row, values);
        now.done += 1;
      } catch (error) {
        now.refused = [...now.refused, { row, why: whyOf(error) ?? t('shell.failed') }];
      }
      setCourse({ ...now });
    }
    setCourse({ ...now, state: 'ended' });
    await client.invalidateQueries();
  }
  return { course, give, stop: () => void (isStopped.current = true) };
}

function whyOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { body } = error as { body?: { errors?: Record<string, unknown> } };
  const faults = Object.values(body?.errors ?? {}).filter((fault) => typeof fault === 'string');
  return [error.message, ...faults].join(' ');
}
