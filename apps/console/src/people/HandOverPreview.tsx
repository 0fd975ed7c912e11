import type { HandOverLine } from '@commonweal/wire';
import { Box, Button, Typography } from '@mui/material';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

interface Props {
  lines: HandOverLine[];
  busy: boolean;
  onDo: () => void;
}

/** What would go to whom, and what cannot; nothing is done while something cannot. */
export const HandOverPreview = ({ lines, busy, onDo }: Props) => {
  const t = useWords();
  return (
    <Box sx={{ mt: 2 }} role="status">
      <Section title={t('handOver.previewTitle')}>
        <Box component="ul" sx={{ pl: 2.5, mt: 0 }}>
          {lines.map(({ kind, id, title, to, fault }) => (
            <li key={`${kind} ${id}`}>
              {title} {t('handOver.goesTo', { name: to })}
              {fault && (
                <Typography component="span" color="error" sx={{ display: 'block', fontWeight: 600 }}>
                  {fault}
                </Typography>
              )}
            </li>
          ))}
        </Box>
        <Button variant="contained" loading={busy} disabled={lines.some(({ fault }) => fault)} onClick={onDo}>
          {t('handOver.do')}
        </Button>
      </Section>
    </Box>
  );
};
