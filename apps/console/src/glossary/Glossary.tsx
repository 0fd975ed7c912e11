import { Box, Link, Paper, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { TermView } from '@commonweal/wire';
import { useAnswer } from '../api/useAnswer.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageTrouble } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';

const isLike = (asked: string) => {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ title, definition, forms = [] }: TermView) => {
    const text = [title, definition, ...forms].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
};

/** All words of the trade, by their titles. */
const Glossary = () => {
  const t = useWords();
  const [asked, setAsked] = useState('');
  const { data, error } = useAnswer(['glossary'], (house) => house.glossary());
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  const found = data.filter(isLike(asked));
  return (
    <>
      <Title title={t('glossary.title')} />
      <Lead>{t('glossary.lead')}</Lead>
      {data.length === 0 ? (
        <EmptyState title={t('glossary.none')} text={t('glossary.noneText')} />
      ) : (
        <>
          <TextField
            type="search"
            size="small"
            label={t('glossary.find')}
            value={asked}
            onChange={({ target }) => setAsked(target.value)}
            sx={{ mb: 2, width: { xs: '100%', sm: 320 } }}
          />
          <Paper component="dl" elevation={0} sx={{ m: 0, px: 2, py: 1, maxWidth: 820 }}>
            {found.map((term) => (
              <Entry key={term.key} term={term} />
            ))}
          </Paper>
          <Typography role="status" sx={{ mt: 1 }}>
            {found.length === 0 ? t('glossary.noMatch') : ''}
          </Typography>
        </>
      )}
    </>
  );
};

const Entry = ({ term: { key, title, definition, source } }: { term: TermView }) => {
  const t = useWords();
  return (
    <Box sx={{ py: 1.25, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box component="dt" id={key} sx={{ fontWeight: 600 }}>
        <Link component={RouterLink} to={`/terms/${key}/show`}>
          {title}
        </Link>
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {definition}
        {source && (
          <Typography variant="body2" color="textSecondary">
            {t('glossary.source', { source })}
          </Typography>
        )}
      </Box>
    </Box>
  );
};

export default Glossary;
