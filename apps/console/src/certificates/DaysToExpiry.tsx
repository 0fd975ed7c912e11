import type { CertificateView } from '@commonweal/wire';
import { Stack, Typography } from '@mui/material';
import { StatusTag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

/** Whether it counts, and for how long still. */
export const DaysToExpiry = ({ of: { standing, daysLeft } }: { of: CertificateView }) => {
  const t = useWords();
  const words =
    daysLeft === undefined
      ? undefined
      : daysLeft < 0
        ? t('certificate.daysOver', { smart_count: -daysLeft })
        : daysLeft === 0
          ? t('certificate.lastDay')
          : t('certificate.daysLeft', { smart_count: daysLeft });
  return (
    <Stack spacing={0.25} sx={{ alignItems: 'flex-start' }}>
      <StatusTag group="certificateStanding" value={standing} />
      {words && (
        <Typography variant="body2" color="textSecondary">
          {words}
        </Typography>
      )}
    </Stack>
  );
};
