import type { NewSecretView } from '@commonweal/wire';
import { Box, Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { Enrol } from './Enrol.js';
import { RecoveryCodes } from './RecoveryCodes.js';

interface Props {
  /** On the button that begins. */
  label: string;
  onDone: () => void;
  /** Other things to do, before it has begun. */
  beside?: ReactNode;
}

/** From the first click to the recovery codes. */
export const FactorSteps = ({ label, onDone, beside }: Props) => {
  const { run, busy } = useCommand();
  const [fresh, setFresh] = useState<NewSecretView>();
  const [codes, setCodes] = useState<string[]>();
  const client = useQueryClient();
  const confirmed = (made: string[]) => {
    setCodes(made);
    void client.invalidateQueries({ queryKey: ['second-factor'] });
  };
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (fresh) return <Enrol fresh={fresh} onConfirmed={confirmed} />;
  const begin = async () => {
    const outcome = await run({ do: (house) => house.newFactor(), readsOnly: true });
    if (outcome.done) setFresh(outcome.value);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button variant="contained" loading={busy} onClick={() => void begin()}>
        {label}
      </Button>
      {beside}
    </Box>
  );
};
