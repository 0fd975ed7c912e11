import type { PersonView } from '@commonweal/wire';
import { useRecordContext } from 'react-admin';

export const PersonTitle = () => <>{useRecordContext<PersonView>()?.name}</>;
