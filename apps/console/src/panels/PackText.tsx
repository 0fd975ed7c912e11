import type { Pack, PackLine } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { PlainMoment } from '../fields/Plain.js';
import { WhyButton } from '../fields/WhyButton.js';
import { useWords } from '../strings/useWords.js';

const Line = ({ line }: { line: PackLine }) => (
  <>
    <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
      {line.label}
    </Typography>
    <Box component="dd" sx={{ m: 0, mb: 0.5, overflowWrap: 'anywhere', fontSize: '0.875rem' }}>
      {line.text}
      {line.detail && <Box sx={{ color: 'text.secondary' }}>{line.detail}</Box>}
      {line.decisionId && (
        <Box className="no-print">
          <WhyButton decisionId={line.decisionId} about={`${line.label}: ${line.text}`} />
        </Box>
      )}
    </Box>
  </>
);

const columns = { xs: 'minmax(0, 1fr)', sm: 'minmax(8rem, 14rem) minmax(0, 1fr)' };

/** The pack as it was frozen, tight enough for a page to print. */
export const PackText = ({ pack, hash }: { pack: Pack; hash: string | undefined }) => {
  const t = useWords();
  return (
    <>
      {pack.parts.map((part) => (
        <Box component="section" key={part.key} sx={{ mb: 2, '@media print': { mb: 0.5 } }}>
          <Typography variant="h3" sx={{ mb: 0.5 }}>
            {part.title}
          </Typography>
          {part.lines.length ? (
            <Box
              component="dl"
              sx={{ m: 0, display: 'grid', gridTemplateColumns: columns, columnGap: 2, rowGap: 0.25 }}
            >
              {part.lines.map((line, index) => (
                <Line key={index} line={line} />
              ))}
            </Box>
          ) : (
            <Typography variant="body2">{t('panel.nothing')}</Typography>
          )}
        </Box>
      ))}
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {t('panel.packOf', { release: pack.release })} <PlainMoment value={pack.at} />.{' '}
        {hash && t('panel.packHash', { hash })}
      </Typography>
    </>
  );
};
