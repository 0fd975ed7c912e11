import type { DisclosureView } from '@commonweal/wire';
import { Link, Typography } from '@mui/material';
import { PlainMoment } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

/** One bundle: what came of it, and its file. */
export const Bundle = ({ bundle }: { bundle: DisclosureView }) => {
  const t = useWords();
  const { request, state, done, total, disclosed, withheld, exemptions, by, at, attachmentId, hash } = bundle;
  return (
    <Section title={request} level="h3" hint={t('disclosure.counts', { disclosed, withheld })}>
      <Typography variant="body2">
        {t('disclosure.made', { by })} <PlainMoment value={at} />.{' '}
        {exemptions.length > 0 && t('disclosure.relied', { exemptions: exemptions.join(', ') })}
      </Typography>
      {state === 'ready' && attachmentId ? (
        <Typography variant="body2" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
          <Link
            href={`/api/attachments/${attachmentId}`}
            aria-label={t('disclosure.downloadOf', { request })}
            download
          >
            {t('disclosure.download')}
          </Link>{' '}
          {t('disclosure.hash')} <code>{hash}</code>
        </Typography>
      ) : (
        <Typography variant="body2" role="status" sx={{ mt: 1 }}>
          {t('disclosure.making', { done, total })}
        </Typography>
      )}
    </Section>
  );
};
