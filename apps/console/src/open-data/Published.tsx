import type { OpenDataRow } from '@commonweal/wire';
import { Box, Button, Link, TextField, Typography } from '@mui/material';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useHouse } from '../api/data-provider.js';
import type { Column } from '../fields/column.js';
import { textFieldLabelledAbove } from '../fields/label-above.js';
import { PlainMoment } from '../fields/Plain.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWord, useWords } from '../strings/useWords.js';
import { placeOfRelease } from './place-of-release.js';

type Row = OpenDataRow & { id: string };

function useColumns(): Column<Row>[] {
  const t = useWords();
  const word = useWord();
  return [
    {
      source: 'title',
      label: t('openData.process'),
      sortable: false,
      show: ({ ocid, title }) => (
        <>
          <Link component={RouterLink} to={placeOfRelease(ocid)}>
            {title}
          </Link>
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {ocid}
          </Typography>
        </>
      ),
    },
    {
      source: 'tags',
      label: t('openData.tells'),
      sortable: false,
      show: ({ tags }) => (
        <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          {tags.map((tag) => (
            <Tag key={tag}>{word('ocdsTag', tag)}</Tag>
          ))}
        </Box>
      ),
    },
    {
      source: 'date',
      label: t('openData.date'),
      sortable: false,
      show: ({ date }) => <PlainMoment value={date} />,
    },
    {
      source: 'withheld',
      label: t('openData.withheld'),
      sortable: false,
      align: 'right',
      show: ({ withheld }) => withheld,
    },
    {
      source: 'problems',
      label: t('openData.problems'),
      sortable: false,
      align: 'right',
      show: ({ problems }) => problems,
    },
  ];
}

/** What is published, by reference, a page at a time. */
export const Published = () => {
  const t = useWords();
  const house = useHouse();
  const columns = useColumns();
  const [q, setQ] = useState('');
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    queryKey: ['open-data', 'releases', q],
    queryFn: ({ pageParam }) => house.openDataRows(q, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ data: rows, total }, pages) =>
      pages.reduce((sum, page) => sum + page.data.length, 0) < total ? rows.at(-1)?.ocid : undefined,
    placeholderData: keepPreviousData,
  });
  const rows = data?.pages.flatMap((page) => page.data.map((row) => ({ ...row, id: row.ocid })));
  return (
    <Section title={t('openData.releases')} hint={t('openData.releasesHint')}>
      <Box role="search" sx={{ maxWidth: 360, mb: 2 }}>
        <TextField
          size="small"
          fullWidth
          type="search"
          label={t('openData.search')}
          value={q}
          onChange={({ target }) => setQ(target.value)}
          {...textFieldLabelledAbove}
        />
      </Box>
      {error && <PageFault error={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Waiting />}
      {rows?.length === 0 &&
        (q ? (
          <Typography role="status">{t('openData.noneFound')}</Typography>
        ) : (
          <EmptyState title={t('openData.none')} text={t('openData.noneText')} />
        ))}
      {!!rows?.length && <Rows of={rows} columns={columns} label={t('openData.releases')} />}
      {hasNextPage && (
        <Button sx={{ mt: 1 }} disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('openData.more')}
        </Button>
      )}
    </Section>
  );
};
