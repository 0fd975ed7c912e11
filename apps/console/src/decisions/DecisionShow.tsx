import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { Section } from '../fields/Section.js';
import { PageTrouble } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { DecisionBody } from './DecisionBody.js';

/** A decision at an address of its own, to be cited. */
const DecisionShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data, error } = useAnswer(['decision', id], (house) => house.decision(id));
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Title title={t('decision.whyTitle', { rule: data.ruleTitle })} />
      <Section title={t('decision.reasoning')}>
        <DecisionBody decision={data} />
      </Section>
    </>
  );
};

export default DecisionShow;
