import type { DocumentView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../../api/useAnswer.js';
import { ChangePicker } from '../../changes/ChangePicker.js';
import { Section } from '../../fields/Section.js';
import { hasRole } from '../../session/session.js';
import { EmptyState } from '../../shell/EmptyState.js';
import { PageTrouble } from '../../shell/Faults.js';
import { Lead } from '../../shell/Lead.js';
import { Waiting } from '../../shell/Waiting.js';
import { useWords } from '../../strings/useWords.js';
import { byShape } from './shape.js';

const Group = ({ rules }: { rules: DocumentView[] }) => {
  const t = useWords();
  const [first] = rules;
  const count = { smart_count: rules.length };
  return (
    <Section
      title={t('rule.table.group', { ...count, title: first?.title ?? '' })}
      hint={first?.english.split('\n')[0]}
      aside={
        hasRole('policy-editor') && (
          <ChangePicker
            label={t('rule.table.edit', count)}
            title={t('rule.table.change', count)}
            to={(id) => `/changes/${id}/rule-table/${first?.key ?? ''}`}
          />
        )
      }
    >
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {rules.map(({ key, title }) => (
          <li key={key}>
            <Link component={RouterLink} to={`/rules/${key}/show`}>
              {title}
            </Link>
          </li>
        ))}
      </Box>
    </Section>
  );
};

/** Rules that differ only in values, each group to be edited as one table. */
const RulesOfOneShape = () => {
  const t = useWords();
  const { data, error } = useAnswer(['documents', 'rule', undefined], (house) => house.documentsOf('rule'));
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  const groups = byShape(data);
  const together = groups.reduce((sum, group) => sum + group.length, 0);
  return (
    <>
      <Title title={t('rule.table.title')} />
      <Lead>{t('rule.table.lead')}</Lead>
      <Typography sx={{ mb: 2 }}>{t('rule.table.count', { together, all: data.length })}</Typography>
      {groups.length ? (
        groups.map((rules) => <Group key={rules[0]?.key} rules={rules} />)
      ) : (
        <EmptyState title={t('rule.table.none')} text={t('rule.table.noneText')} />
      )}
    </>
  );
};

export default RulesOfOneShape;
