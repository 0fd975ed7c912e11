import type { ImpactRow } from '@commonweal/wire';
import { Box, Button, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { capital } from '../strings/as-words.js';
import { useWords } from '../strings/useWords.js';
import { ImpactItem } from './ImpactItem.js';

const Row = ({ row }: { row: ImpactRow }) => {
  const t = useWords();
  return (
    <ImpactItem tag={<StatusTag group="impact" value={row.what} />}>
      <Link component={RouterLink} to={row.link} sx={{ fontWeight: 600 }}>
        {row.reference} {row.title}
      </Link>
      <Typography variant="body2">{capital(row.effect)}</Typography>
      <Typography variant="body2" color="textSecondary">
        {row.ruleTitle}: {row.why}
      </Typography>
      {row.kept && <Tag>{t('change.kept')}</Tag>}
    </ImpactItem>
  );
};

/** Each gain and loss, with why; a few first, all on demand. */
export const ImpactRows = ({ rows, compact }: { rows: ImpactRow[]; compact?: boolean }) => {
  const t = useWords();
  const few = compact ? 3 : 10;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, few);
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((row) => (
          <Row key={`${row.subjectId}${row.rule}${row.effect}${row.what}`} row={row} />
        ))}
      </Box>
      {rows.length > shown.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {t('change.showAll', { smart_count: rows.length })}
        </Button>
      )}
    </>
  );
};
