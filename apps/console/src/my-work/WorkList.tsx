import type { WorkItemView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { PlainDate } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWord, useWords } from '../strings/useWords.js';

const urgencies = ['late', 'today', 'soon', 'later'] as const;
const edges = { late: '#b3261e', today: '#8a5300', soon: '#1d4f91', later: '#6f7c7a' };

const Item = ({ item }: { item: WorkItemView }) => {
  const t = useWords();
  const word = useWord();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'baseline',
        py: 1.25,
        pl: 1.5,
        borderLeft: `4px solid ${edges[item.urgency]}`,
        borderBottom: 1,
        borderBottomColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <Link component={RouterLink} to={item.link} sx={{ fontWeight: 600 }}>
          {item.title}
        </Link>
        <Typography variant="body2" color="textSecondary">
          {item.about}
        </Typography>
        {item.why && (
          <Typography variant="body2" color="textSecondary">
            {item.why}
          </Typography>
        )}
      </Box>
      {item.forPerson && <Tag tone="news">{t('work.forPerson', { name: item.forPerson })}</Tag>}
      <Tag>{word('workKind', item.kind)}</Tag>
      {item.dueOn && (
        <Typography variant="body2" sx={{ minWidth: 140 }}>
          {t('work.due')} <PlainDate value={item.dueOn} />
        </Typography>
      )}
    </Box>
  );
};

/** Items in groups of urgency. */
export const WorkList = ({ items, more }: { items: WorkItemView[]; more: boolean }) => {
  const t = useWords();
  const word = useWord();
  if (!items.length) return <EmptyState title={t('work.none')} text={t('work.noneText')} />;
  return (
    <>
      {urgencies.map((urgency) => {
        const these = items.filter((item) => item.urgency === urgency);
        if (!these.length) return null;
        return (
          <Section key={urgency} title={`${word('urgency', urgency)} (${these.length})`}>
            <Box
              component="ul"
              sx={{ listStyle: 'none', m: 0, p: 0, '& > li:last-child': { borderBottom: 0 } }}
            >
              {these.map((item) => (
                <Item key={item.id} item={item} />
              ))}
            </Box>
          </Section>
        );
      })}
      {more && <Typography color="textSecondary">{t('work.more')}</Typography>}
    </>
  );
};
