import type { CouncilStep, CouncilView } from '@commonweal/wire';
import { Button } from '@mui/material';
import type { ComponentType } from 'react';
import { Title } from 'react-admin';
import { Link, Navigate, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { PageTrouble } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { closureDays, directorates, name, panels, packs, type Asked } from './asked.js';
import { FirstPeople } from './FirstPeople.js';
import { StepForm } from './StepForm.js';
import { pages, type Page } from './steps.js';
import { TakeIntoForce } from './TakeIntoForce.js';

const asked: Record<CouncilStep, Asked> = { name, directorates, 'closure-days': closureDays, panels, packs };

const others: Record<'release' | 'people', ComponentType<{ council: CouncilView }>> = {
  release: TakeIntoForce,
  people: FirstPeople,
};

const Body = ({ page, council }: { page: Page; council: CouncilView }) => {
  if (page === 'release' || page === 'people') {
    const Other = others[page];
    return <Other council={council} />;
  }
  if (council.state !== 'open') return <Navigate to="/council" replace />;
  return <StepForm key={`${page} ${council.version}`} step={page} asked={asked[page]} council={council} />;
};

/** One step of the first set-up. */
const StepPage = () => {
  const t = useWords();
  const { step = '' } = useParams();
  const page = pages.find((one) => one === step);
  const { data, error } = useAnswer(['council'], (house) => house.council());
  if (!page) return <Navigate to="/council" replace />;
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Title title={t(`council.step.${page}`)} />
      <Lead>{t(`council.hint.${page}`)}</Lead>
      <Body page={page} council={data} />
      <Button component={Link} to="/council" sx={{ mt: 1 }}>
        {t('council.back')}
      </Button>
    </>
  );
};

export default StepPage;
