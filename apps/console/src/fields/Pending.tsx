import { Title } from 'react-admin';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';

/** A page that is still being fetched, or cannot be: it has a heading all the same. */
export const Pending = ({ title, error }: { title: string; error: Error | null }) => (
  <>
    <Title title={title} />
    {error ? <PageFault error={error} /> : <Waiting />}
  </>
);
