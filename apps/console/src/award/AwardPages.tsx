import { Link as MuiLink } from '@mui/material';
import type { ProcurementView } from '@commonweal/wire';
import { lazy } from 'react';
import { ResourceContextProvider, Title, useGetOne } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { PageTabs } from '../fields/PageTabs.js';
import { Pending } from '../fields/Pending.js';
import type { StringKey } from '../strings/index.js';
import { useWords } from '../strings/useWords.js';

const pages = {
  criteria: lazy(() => import('./criteria/CriteriaPage.js')),
  bids: lazy(() => import('./bids/BidsPage.js')),
  evaluation: lazy(() => import('./evaluation/EvaluationPage.js')),
  award: lazy(() => import('./result/ResultPage.js')),
  notices: lazy(() => import('./notices/NoticesPage.js')),
  contract: lazy(() => import('./contract/ContractPage.js')),
};

/** What those who work on policy read too. */
const openToPolicy = new Set(['criteria', 'evaluation']);

/** From the award criteria to the contract of one procurement: a page for each kind of task, and the notices. */
const AwardPages = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data, error } = useGetOne<ProcurementView>('procurements', { id });
  if (!data) return <Pending title={t('award.pages')} error={error} />;
  const tabs = Object.entries(pages).map(([path, Page]) => ({
    path,
    title: t(`award.page.${path}` as StringKey),
    page: <Page />,
    of: openToPolicy.has(path) ? undefined : 'award',
  }));
  return (
    <>
      <Title title={data.title} />
      <MuiLink
        component={Link}
        to={`/procurements/${id}/show`}
        sx={{ display: 'inline-block', mb: 1, fontWeight: 600 }}
      >
        {t('award.back', { reference: data.reference })}
      </MuiLink>
      <ResourceContextProvider value="procurements">
        <PageTabs base={`/procurements/${id}/award`} label={t('award.pages')} tabs={tabs} />
      </ResourceContextProvider>
    </>
  );
};

export default AwardPages;
