import type { PortfolioBy } from '@commonweal/wire';
import { Box } from '@mui/material';
import { Title } from 'react-admin';
import { useAnswer } from '../api/useAnswer.js';
import { useFactTitle, useFactValues } from '../documents/useDocuments.js';
import { PickBox } from '../fields/PickBox.js';
import { Section } from '../fields/Section.js';
import { useQuestion } from '../fields/useQuestion.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWord, useWords } from '../strings/useWords.js';
import { Count } from './Count.js';
import { Group } from './Group.js';
import { OverTheCouncil } from './OverTheCouncil.js';

const ways: PortfolioBy[] = ['theme', 'outcome', 'indicator', 'directorate', 'supplier-kind'];
const isWay = (value: string | undefined): value is PortfolioBy => ways.some((way) => way === value);

/** How a group is called: the catalogue tells titles, other groups are known by their key. */
function useTitleOf(by: PortfolioBy) {
  const t = useWords();
  const word = useWord();
  const directorate = useFactTitle('directorate');
  return (title: string): string => {
    if (!title) return t('portfolio.nowhere');
    if (by === 'directorate') return directorate(title);
    return by === 'supplier-kind' ? word('supplierKind', title) : title;
  };
}

/** Promised and delivered over all contracts. */
const Portfolio = () => {
  const t = useWords();
  const word = useWord();
  const [asked, change] = useQuestion(['by', 'directorate']);
  const by = isWay(asked.by) ? asked.by : 'theme';
  const { directorate } = asked;
  const titleOf = useTitleOf(by);
  const { data, error, refetch } = useAnswer(['portfolio', by, directorate ?? ''], (house) =>
    house.portfolio({ by, directorate }),
  );
  return (
    <>
      <Title title={t('portfolio.title')} />
      <Lead>{t('portfolio.lead')}</Lead>
      <Box
        role="search"
        aria-label={t('shell.filters')}
        sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 1, mb: 2, maxWidth: 700 }}
      >
        <PickBox
          tight
          required
          label={t('portfolio.by')}
          options={ways.map((value) => ({ value, title: word('portfolioBy', value) }))}
          value={by}
          onChange={(value) => change('by', value)}
        />
        <PickBox
          tight
          label={t('portfolio.directorate')}
          options={useFactValues('directorate')}
          value={directorate ?? null}
          onChange={(value) => change('directorate', value)}
        />
      </Box>
      {error && <PageFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.groups.length === 0 && <EmptyState title={t('portfolio.none')} text={t('portfolio.noneText')} />}
      {!!data?.groups.length && (
        <>
          <Section title={t('portfolio.total')} hint={t('portfolio.totalHint')}>
            <Count of={data.total} />
          </Section>
          {data.groups.map((group) => (
            <Group key={group.title} of={group} title={titleOf(group.title)} />
          ))}
        </>
      )}
      <OverTheCouncil />
    </>
  );
};

export default Portfolio;
