import type { DocumentView, RuleContent } from '@commonweal/wire';
import { Button, Link, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { NewInChange } from '../changes/NewInChange.js';
import { Listing } from '../fields/Listing.js';
import { PlainDate } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { Tag } from '../fields/StatusTag.js';
import { useFilters } from '../fields/useFilters.js';
import { hasRole } from '../session/session.js';
import { useWord, useWords } from '../strings/useWords.js';

const contentOf = (row: DocumentView) => row.content as unknown as RuleContent;

const Name = ({ row }: { row: DocumentView }) => (
  <>
    <Link component={RouterLink} to={`/rules/${row.key}/show`}>
      {row.title}
    </Link>
    <Typography variant="body2" color="textSecondary" sx={{ maxWidth: 640 }}>
      {row.english.split('\n')[0]}
    </Typography>
  </>
);

function useColumns(): Column<DocumentView>[] {
  const t = useWords();
  const word = useWord();
  return [
    { source: 'title', label: t('rule.one'), sortable: true, show: (row) => <Name row={row} /> },
    {
      source: 'subject',
      label: t('rule.subject'),
      show: (row) => word('subject', contentOf(row).subject),
      file: [{ source: 'content.subject', words: 'subject' }],
    },
    {
      source: 'state',
      label: t('rule.standing'),
      file: [{ source: 'retired', label: t('document.retired') }],
      show: (row) => (
        <>
          {row.retired && <Tag>{t('document.retired')}</Tag>}
          {row.openChanges.map((change) => (
            <Tag key={change} tone="careful">
              {t('document.editedIn', { change })}
            </Tag>
          ))}
          {!row.retired && !row.openChanges.length && t('document.inForce')}
        </>
      ),
    },
    {
      source: 'reviewBy',
      label: t('rule.reviewBy'),
      show: (row) => <PlainDate value={contentOf(row).reviewBy} />,
      file: [{ source: 'content.reviewBy' }],
    },
    {
      source: 'sinceRelease',
      label: t('document.sinceRelease'),
      sortable: true,
      align: 'right',
      show: (row) => row.sinceRelease,
    },
  ];
}

const Actions = () => {
  const t = useWords();
  const maySee = hasRole('policy-editor') || hasRole('policy-approver') || hasRole('auditor');
  return (
    <>
      {maySee && (
        <>
          <Button component={RouterLink} to="/rules-at-work">
            {t('rule.use.title')}
          </Button>
          <Button component={RouterLink} to="/coverage">
            {t('rule.map.title')}
          </Button>
        </>
      )}
      <Button component={RouterLink} to="/rules-of-one-shape">
        {t('rule.table.title')}
      </Button>
      <NewInChange kind="rule" />
    </>
  );
};

const RuleList = () => {
  const t = useWords();
  const selects = useMemo(
    () => [
      {
        source: 'retired',
        label: t('document.standing'),
        options: [
          { value: 'false', title: t('document.inForce') },
          { value: 'true', title: t('document.retired') },
        ],
      },
    ],
    [t],
  );
  return (
    <Listing<DocumentView>
      title={t('rule.title')}
      lead={t('rule.lead')}
      columns={useColumns()}
      filters={useFilters(selects)}
      sort={{ field: 'title', order: 'ASC' }}
      actions={<Actions />}
    />
  );
};

export default RuleList;
