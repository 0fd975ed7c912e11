import { useAnswer } from '../api/useAnswer.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { DecisionList } from './DecisionList.js';
import { WhyNot } from './WhyNot.js';

interface Props {
  subjectKind: string;
  subjectId: string;
}

/** What rules concluded about a subject, and every rule of its kind, fired or not. */
const DecisionsAbout = ({ subjectKind, subjectId }: Props) => {
  const decisions = useAnswer(['decisions', subjectKind, subjectId], (house) =>
    house.decisionsAbout(subjectKind, subjectId),
  );
  const explanations = useAnswer(['explanations', subjectKind, subjectId], (house) =>
    house.explanations(subjectKind, subjectId),
  );
  const error = decisions.error ?? explanations.error;
  if (error) return <PageFault error={error} />;
  if (!decisions.data || !explanations.data) return <Waiting />;
  return (
    <>
      <DecisionList decisions={decisions.data} />
      <WhyNot explanations={explanations.data} />
    </>
  );
};

export default DecisionsAbout;
