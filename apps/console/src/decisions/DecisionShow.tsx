import { Card, CardContent } from '@mui/material';
import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { DecisionBody } from './DecisionBody.js';

/** A decision at an address of its own, to be cited. */
const DecisionShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data, error } = useAnswer(['decision', id], (house) => house.decision(id));
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  return (
    <Card component="article" sx={{ maxWidth: 860 }}>
      <Title title={t('decision.whyTitle', { rule: data.ruleTitle })} />
      <CardContent>
        <DecisionBody decision={data} />
      </CardContent>
    </Card>
  );
};

export default DecisionShow;
