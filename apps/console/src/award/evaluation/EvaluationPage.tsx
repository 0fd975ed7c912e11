import { Alert } from '@mui/material';
import { Section } from '../../fields/Section.js';
import { EmptyState } from '../../shell/EmptyState.js';
import { PageFault } from '../../shell/Faults.js';
import { Waiting } from '../../shell/Waiting.js';
import { useWords } from '../../strings/useWords.js';
import { Open } from '../Open.js';
import { useAward } from '../useAward.js';
import { Evaluators } from './Evaluators.js';
import { Matter } from './Matter.js';

/** Who scores, and what moderation agrees. */
const EvaluationPage = () => {
  const t = useWords();
  const { id, data, error } = useAward('evaluation', (house, of) => house.evaluation(of));
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  const { isBlind, matters, evaluators, mayEdit } = data;
  return (
    <>
      <Open title={t('award.evaluation.open')} of={data.open} />
      <Evaluators procurementId={id} evaluation={data} />
      {isBlind ? (
        evaluators.length > 0 && <Alert severity="info">{t('award.evaluation.blind')}</Alert>
      ) : (
        <Section title={t('award.evaluation.moderation')} hint={t('award.evaluation.moderationHint')}>
          {!matters.length && (
            <EmptyState title={t('award.evaluation.nothing')} text={t('award.evaluation.nothingText')} />
          )}
          {matters.map((matter) => (
            <Matter
              key={`${matter.bidId}${matter.criterion}${matter.version}`}
              procurementId={id}
              matter={matter}
              mayEdit={mayEdit}
            />
          ))}
        </Section>
      )}
    </>
  );
};

export default EvaluationPage;
