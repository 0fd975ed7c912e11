import type { Pack, PackLine } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { PlainMoment } from '../fields/Plain.js';
import { WhyButton } from '../fields/WhyButton.js';
import { useWords } from '../strings/useWords.js';

/** Two columns of small print, each line run on, bring a pack of some sixty lines onto one A4 sheet. */
const sheet = { '@media print': { columns: 2, columnGap: '1.5rem', fontSize: '0.6rem', lineHeight: 1.2 } };
const small = { '@media print': { fontSize: 'inherit', lineHeight: 'inherit', mb: 0 } };
const runOn = { '@media print': { display: 'inline', fontSize: 'inherit', lineHeight: 'inherit', mr: 0.75 } };

const lineColumns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(8rem, 14rem) minmax(0, 1fr)' },
  columnGap: 2,
  mb: 0.75,
  '@media print': { display: 'block', mb: 0 },
};

const Line = ({ line }: { line: PackLine }) => (
  <Box sx={lineColumns}>
    <Typography component="dt" variant="body2" sx={{ color: 'text.secondary', ...runOn }}>
      {line.label}
    </Typography>
    <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', fontSize: '0.875rem', ...runOn }}>
      {line.text} {line.detail && <Box sx={{ color: 'text.secondary', ...runOn }}>{line.detail}</Box>}
      {line.decisionId && (
        <Box className="no-print">
          <WhyButton decisionId={line.decisionId} about={`${line.label}: ${line.text}`} />
        </Box>
      )}
    </Box>
  </Box>
);

/** The pack as it was frozen, tight enough for a page to print. */
export const PackText = ({ pack, hash }: { pack: Pack; hash: string | undefined }) => {
  const t = useWords();
  return (
    <Box sx={sheet}>
      {pack.parts.map((part) => (
        <Box component="section" key={part.key} sx={{ mb: 2, '@media print': { mb: 0.5 } }}>
          <Typography variant="h3" sx={{ mb: 0.5, '@media print': { fontSize: '0.75rem', mb: 0 } }}>
            {part.title}
          </Typography>
          {part.lines.length ? (
            <Box component="dl" sx={{ m: 0 }}>
              {part.lines.map((line, index) => (
                <Line key={index} line={line} />
              ))}
            </Box>
          ) : (
            <Typography variant="body2" sx={small}>
              {t('panel.nothing')}
            </Typography>
          )}
        </Box>
      ))}
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere', ...small }}>
        {t('panel.packOf', { release: pack.release })} <PlainMoment value={pack.at} />.{' '}
        {hash && t('panel.packHash', { hash })}
      </Typography>
    </Box>
  );
};
