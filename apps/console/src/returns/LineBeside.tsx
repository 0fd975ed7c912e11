import type { LineEventView, ReturnLineView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { momentInWords } from '../fields/moments.js';
import { figureInWords } from '../measures/figures.js';
import { useWords } from '../strings/useWords.js';

const Event = ({ event, line }: { event: LineEventView; line: ReturnLineView }) => {
  const t = useWords();
  const { by, delivered } = event;
  const said = {
    submitted: t('returns.saidSubmitted', {
      by,
      figure: delivered === undefined ? t('returns.saidNothing') : figureInWords(delivered, line),
    }),
    queried: t('returns.saidQueried', { by }),
    accepted: t('returns.saidAccepted', { by }),
  };
  return (
    <li>
      {said[event.what]}{' '}
      <Typography component="span" variant="body2" color="textSecondary">
        {momentInWords(event.at)}
      </Typography>
      {event.text && <Typography variant="body2">{event.text}</Typography>}
    </li>
  );
};

/** What to look at beside a figure: what is odd about it, what shows it, and what was said of it before. */
export const LineBeside = ({ line }: { line: ReturnLineView }) => {
  const t = useWords();
  return (
    <>
      {line.cautions.map(({ code, message }) => (
        <Typography key={code} variant="body2" sx={{ color: 'warning.dark', mt: 0.5 }}>
          {message}
        </Typography>
      ))}
      {line.attachments.map(({ id, name, contentDeletedAt }) => (
        <Box key={id} sx={{ mt: 0.5 }}>
          {contentDeletedAt ? (
            name
          ) : (
            <Link href={`/api/attachments/${id}`} download sx={{ display: 'inline-block', py: 0.5 }}>
              {name}
            </Link>
          )}
        </Box>
      ))}
      {line.history.length > 1 && (
        <details>
          <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', py: 0.5 }}>
            {t('returns.said')}
          </Box>
          <Box component="ol" sx={{ pl: 2, m: 0 }}>
            {line.history.map((event) => (
              <Event key={event.id} event={event} line={line} />
            ))}
          </Box>
        </details>
      )}
    </>
  );
};
