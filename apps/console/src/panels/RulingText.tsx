import type { RulingView } from '@commonweal/wire';
import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { PlainDate, PlainMoment } from '../fields/Plain.js';
import { Prose } from '../fields/Prose.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useWord, useWords } from '../strings/useWords.js';

/** A ruling: what, why, how the votes stood, and its conditions. */
export const RulingText = ({ ruling, withLink }: { ruling: RulingView; withLink?: boolean }) => {
  const t = useWords();
  const word = useWord();
  return (
    <>
      <StatusTag group="ruling" value={ruling.ruling} />
      <Prose text={ruling.reason} />
      {ruling.conditions.length > 0 && (
        <Box component="ol" sx={{ my: 0.5, pl: 3 }}>
          {ruling.conditions.map(({ what, owner, dueOn }, index) => (
            <li key={index}>
              {t('panel.condition', { what, owner })} <PlainDate value={dueOn} />
            </li>
          ))}
        </Box>
      )}
      <Typography variant="body2" color="textSecondary">
        {word('rulingRoute', ruling.route)}. {ruling.votes}{' '}
        {t('procurement.gate.recordedBy', { name: ruling.by, panel: ruling.panel })}{' '}
        <PlainMoment value={ruling.at} />
        {withLink && ruling.itemId && (
          <>
            {' '}
            <MuiLink component={Link} to={`/panel-items/${ruling.itemId}/show`}>
              {t('panel.before')}
            </MuiLink>
          </>
        )}
      </Typography>
    </>
  );
};
