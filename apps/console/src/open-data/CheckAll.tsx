import type { OpenDataFinding } from '@commonweal/wire';
import { Alert, Button, Link } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { PageFault } from '../shell/Faults.js';
import { useWords } from '../strings/useWords.js';
import { placeOfRelease } from './place-of-release.js';

type Row = OpenDataFinding & { id: string };

function useColumns(): Column<Row>[] {
  const t = useWords();
  return [
    { source: 'message', label: t('openData.finding'), sortable: false, show: ({ message }) => message },
    {
      source: 'severity',
      label: t('openData.severity'),
      sortable: false,
      show: ({ severity }) =>
        severity === 'error' ? (
          <Tag tone="bad">{t('openData.wrong')}</Tag>
        ) : (
          <Tag tone="careful">{t('openData.gap')}</Tag>
        ),
    },
    {
      source: 'releases',
      label: t('openData.findingReleases'),
      sortable: false,
      align: 'right',
      show: ({ releases }) => releases,
    },
    {
      source: 'example',
      label: t('openData.findingExample'),
      sortable: false,
      show: ({ example }) => (
        <Link component={RouterLink} to={placeOfRelease(example)}>
          {example}
        </Link>
      ),
    },
  ];
}

/** Looks at every release when asked to: whether it has the form of the standard, and what would make it more useful. */
export const CheckAll = () => {
  const t = useWords();
  const columns = useColumns();
  const [isAsked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useAnswer(
    ['open-data', 'check'],
    (house) => house.checkOpenData(),
    { enabled: isAsked },
  );
  const check = (
    <Button disabled={isFetching} onClick={() => (isAsked ? void refetch() : setAsked(true))}>
      {t(isFetching ? 'openData.checking' : 'openData.check')}
    </Button>
  );
  return (
    <Section title={t('openData.checked')} aside={check}>
      <div role="status">
        {error && <PageFault error={error} onRetry={() => void refetch()} />}
        {data && (
          <Alert severity={data.wrong ? 'error' : 'success'} role={undefined} sx={{ mb: 2 }}>
            {t(data.wrong ? 'openData.checkedBadly' : 'openData.checkedWell', {
              ...{ wrong: data.wrong, smart_count: data.releases },
            })}{' '}
            {data.findings.length === 0 && t('openData.noFindings')}
          </Alert>
        )}
      </div>
      {!!data?.findings.length && (
        <Rows
          of={data.findings.map((finding) => ({ ...finding, id: finding.severity + finding.message }))}
          columns={columns}
          label={t('openData.checked')}
        />
      )}
    </Section>
  );
};
