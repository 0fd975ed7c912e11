import type { SourceView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { capital } from '../strings/as-words.js';
import { useWords } from '../strings/useWords.js';
import { dayInWords } from './moments.js';
import { Tag } from './StatusTag.js';
import { isConfirmed, withoutMark } from './source-mark.js';

type Of = Pick<SourceView, 'source' | 'checkedOn'>;

/** That nobody confirmed it from a primary source. */
const Unconfirmed = () => <Tag tone="careful">{useWords()('document.unconfirmed')}</Tag>;

/** A text of policy as people read it; one that nobody confirmed has its mark behind it. */
export const MarkedText = ({ of: text }: { of: string }) =>
  isConfirmed(text) ? (
    <>{text}</>
  ) : (
    <>
      {text.split('\n').map(withoutMark).join('\n')} <Unconfirmed />
    </>
  );

/** Who says so, whether that was confirmed, and the day on which somebody last compared the two. */
export const Source = ({ of: { source, checkedOn } }: { of: Of }) => {
  const t = useWords();
  const looked = isConfirmed(source) ? 'checkedOnDay' : 'lookedAtOnDay';
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <span>{withoutMark(source)}</span>
      {!isConfirmed(source) && <Unconfirmed />}
      {checkedOn && (
        <Typography component="span" variant="body2" color="textSecondary">
          {t(`document.${looked}`, { day: dayInWords(checkedOn) })}
        </Typography>
      )}
    </Box>
  );
};

/** Each figure of a document with where it comes from. */
export const Sources = ({ of }: { of: SourceView[] | undefined }) => {
  const t = useWords();
  if (!of?.length) return null;
  return (
    <Box sx={{ my: 1 }}>
      <Typography variant="h4">{t('document.sources')}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {of.map((one) => (
          <li key={`${one.what ?? ''} ${one.source}`}>
            {one.what && <b>{capital(one.what)}: </b>}
            <Source of={one} />
          </li>
        ))}
      </Box>
    </Box>
  );
};
