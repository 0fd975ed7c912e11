import type { CouncilView, PackOffered } from '@commonweal/wire';
import { Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useInput } from 'react-admin';
import { useWords } from '../strings/useWords.js';
import { PackText } from './PackText.js';

const Offered = ({ pack }: { pack: PackOffered }) => {
  const t = useWords();
  const { field } = useInput({ source: 'packs', defaultValue: [] });
  const chosen = Array.isArray(field.value) ? (field.value as string[]) : [];
  const isChosen = chosen.includes(pack.key);
  const toggle = () =>
    field.onChange(isChosen ? chosen.filter((key) => key !== pack.key) : [...chosen, pack.key]);
  return (
    <Box component="li" sx={{ py: 1.25, borderBottom: 1, borderColor: 'divider' }}>
      <FormControlLabel
        control={<Checkbox checked={isChosen} onChange={toggle} />}
        label={t('council.adopt', { title: pack.title })}
      />
      <Box sx={{ pl: 4 }}>
        <PackText pack={pack} />
      </Box>
    </Box>
  );
};

/** Packs to choose among, each with what it holds, beside those that are in force already. */
export const PackInputs = ({ council }: { council: CouncilView }) => {
  const t = useWords();
  return (
    <>
      <Typography variant="h3">{t('council.packsOffered')}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mb: 2, p: 0 }}>
        {council.packs
          .filter(({ inForce }) => !inForce)
          .map((pack) => (
            <Offered key={pack.key} pack={pack} />
          ))}
      </Box>
      <Typography variant="h3">{t('council.packsInForce')}</Typography>
      {council.packs
        .filter(({ inForce }) => inForce)
        .map((pack) => (
          <Box key={pack.key} sx={{ py: 1 }}>
            <Typography sx={{ fontWeight: 600 }}>{pack.title}</Typography>
            <PackText pack={pack} />
          </Box>
        ))}
    </>
  );
};
