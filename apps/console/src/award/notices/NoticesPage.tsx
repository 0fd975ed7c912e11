import { EmptyState } from '../../shell/EmptyState.js';
import { PageFault } from '../../shell/Faults.js';
import { Waiting } from '../../shell/Waiting.js';
import { useWords } from '../../strings/useWords.js';
import { useAward } from '../useAward.js';
import { Notice } from './Notice.js';

/** What the regime has the council publish: data to paste, and the record of when. */
const NoticesPage = () => {
  const t = useWords();
  const { id, data, error } = useAward('notices', (house, of) => house.notices(of));
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  if (!data.length) return <EmptyState title={t('award.notice.none')} text={t('award.notice.noneText')} />;
  return data.map((notice) => <Notice key={notice.key} procurementId={id} notice={notice} />);
};

export default NoticesPage;
