import type { PackOffered } from '@commonweal/wire';
import { Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useWord, useWords } from '../strings/useWords.js';

/** What a pack is, what it holds, and how much of it nobody has confirmed. */
export const PackText = ({ pack }: { pack: PackOffered }) => {
  const t = useWords();
  const word = useWord();
  const contents = pack.contents.map(({ kind, plural, count }) =>
    count === 1 ? `1 ${word('kind', kind).toLowerCase()}` : `${count} ${plural.toLowerCase()}`,
  );
  return (
    <>
      <Typography variant="body2">{pack.description}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t('council.packHolds')} {contents.join(', ')}.{' '}
        {pack.needs.length > 0 && t('council.packNeeds', { packs: pack.needs.join(', ') })}
      </Typography>
      {pack.toCheck > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('council.packCheck', { smart_count: pack.toCheck })}
        </Typography>
      )}
      {!pack.inForce && (
        <Link component={RouterLink} to={`/changes/presets/${pack.key}`} variant="body2">
          {t('change.preset.look', { title: pack.title })}
        </Link>
      )}
    </>
  );
};
