import { PageFault } from '../../shell/Faults.js';
import { Waiting } from '../../shell/Waiting.js';
import { useWords } from '../../strings/useWords.js';
import { LotHeading } from '../LotHeading.js';
import { Open } from '../Open.js';
import { useAward } from '../useAward.js';
import { Decision } from './Decision.js';
import { DecisionForm } from './DecisionForm.js';
import { Ranking } from './Ranking.js';
import { Scores } from './Scores.js';
import { Sensitivity } from './Sensitivity.js';

/** Who is ahead, why, how firmly, and what was decided; lot by lot. */
const ResultPage = () => {
  const t = useWords();
  const { id, data, error } = useAward('results', (house, of) => house.results(of));
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  return data.map((result) => (
    <section key={result.lotId}>
      <LotHeading of={data.length} number={result.lotNumber} title={result.lotTitle} />
      {result.open.length > 0 ? (
        <Open title={t('award.result.notYet')} of={result.open} />
      ) : (
        <>
          <Ranking procurementId={id} result={result} />
          <Sensitivity result={result} />
          <Scores result={result} />
          {result.mayDecide ? (
            <DecisionForm key={result.version} procurementId={id} result={result} />
          ) : (
            <Decision result={result} />
          )}
        </>
      )}
    </section>
  ));
};

export default ResultPage;
