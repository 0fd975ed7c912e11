import type { DocumentKindName, DocumentView } from '@commonweal/wire';
import { Box, Grid, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { EditInChange } from '../changes/NewInChange.js';
import { BeginMove } from '../moves/BeginMove.js';
import { Tag } from '../fields/StatusTag.js';
import { PageTrouble } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { capital } from '../strings/as-words.js';
import { useWord, useWords } from '../strings/useWords.js';
import { Revisions } from './Revisions.js';
import { WhereUsed } from './WhereUsed.js';

const Head = ({ document }: { document: DocumentView }) => {
  const t = useWords();
  const word = useWord();
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        justifyContent: 'space-between',
        alignItems: 'flex-start',
        mb: 2,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography color="textSecondary">
          {word('kind', document.kind)} · {document.key} ·{' '}
          {t('document.revisionOf', { revision: document.revision, release: document.sinceRelease })}
        </Typography>
        {document.retired && <Tag>{t('document.retired')}</Tag>}
        {document.openChanges.map((change) => (
          <Tag key={change} tone="careful">
            {t('document.editedIn', { change })}
          </Tag>
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {document.kind === 'workflow' && <BeginMove workflow={document.key} />}
        <EditInChange kind={document.kind} documentKey={document.key} title={document.title} />
      </Box>
    </Box>
  );
};

/** The frame of every document's page: what it says, and beside it where it is used and how it came about. */
export const DocumentPage = ({
  kind,
  children,
}: {
  kind: DocumentKindName;
  children: (document: DocumentView) => ReactNode;
}) => {
  const { id = '' } = useParams();
  const { data, error } = useAnswer(['document', kind, id], (house) => house.documentIn(kind, id));
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Title title={capital(data.title)} />
      <Head document={data} />
      <Grid container spacing={2}>
        <Grid size={{ xs: 12, lg: 8 }}>{children(data)}</Grid>
        <Grid size={{ xs: 12, lg: 4 }}>
          <WhereUsed kind={kind} documentKey={id} />
          <Revisions kind={kind} documentKey={id} />
        </Grid>
      </Grid>
    </>
  );
};
