import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { type House, useHouse } from '../api/data-provider.js';
import { useWords } from '../strings/useWords.js';

/** Sends one file to where it belongs; `onPart` is told how far it is, from 0 to 1. */
export type SendFile = (
  house: House,
  file: File,
  personalData: string,
  onPart: (part: number) => void,
) => Promise<unknown>;

/** Attaches files: how far it is (0 to 1, null when nothing is sent), and what was wrong with the last file. */
export function useAttaching(send: SendFile) {
  const t = useWords();
  const house = useHouse();
  const client = useQueryClient();
  const notify = useNotify();
  const [part, setPart] = useState<number | null>(null);
  const [fault, setFault] = useState<string>();
  const attach = async (file: File, personalData: string): Promise<boolean> => {
    setFault(undefined);
    setPart(0);
    try {
      await send(house, file, personalData, setPart);
      await client.invalidateQueries();
      notify(t('task.attached'), { type: 'success' });
      return true;
    } catch (error) {
      const said = error instanceof Error ? error.message : t('shell.failed');
      setFault(said.includes(file.name) ? said : `${file.name}: ${said}`);
      return false;
    } finally {
      setPart(null);
    }
  };
  return { attach, part, fault };
}
