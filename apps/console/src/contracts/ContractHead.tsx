import type { ContractView } from '@commonweal/wire';
import { Box, Button, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useFactTitle } from '../documents/useDocuments.js';
import { dayInWords } from '../fields/moments.js';
import { Particulars } from '../fields/Particulars.js';
import { PlainDate, PlainMoney } from '../fields/Plain.js';
import { Section } from '../fields/Section.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { hasRole } from '../session/session.js';
import { ContractLife } from './ContractLife.js';
import { useWord, useWords } from '../strings/useWords.js';

const Standing = ({ it }: { it: ContractView }) => {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <StatusTag group="contractState" value={it.state} />
      {it.overdue > 0 && <Tag tone="bad">{t('contract.overdue', { smart_count: it.overdue })}</Tag>}
    </Box>
  );
};

/** The facts of the contract. */
export const ContractHead = ({ it }: { it: ContractView }) => {
  const t = useWords();
  const word = useWord();
  const category = useFactTitle('category');
  const directorate = useFactTitle('directorate');
  const edit = hasRole('contract-manager') && (
    <Button component={RouterLink} to={`/contracts/${it.id}`} size="small">
      {t('contract.edit')}
    </Button>
  );
  const toSupplier = (
    <Link component={RouterLink} to={`/suppliers/${it.supplierId}/show`}>
      {it.supplier}
    </Link>
  );
  const toProcurement = it.procurementId && (
    <Link component={RouterLink} to={`/procurements/${it.procurementId}/show`}>
      {t('contract.procurement')}
    </Link>
  );
  const toSuccessor = it.successorId && (
    <Link component={RouterLink} to={`/procurements/${it.successorId}/show`}>
      {t('succession.successor')}
    </Link>
  );
  return (
    <Section
      title={it.reference}
      aside={
        <>
          <ContractLife it={it} />
          {edit}
        </>
      }
    >
      <Particulars
        of={[
          [t('contract.state'), <Standing key="state" it={it} />],
          [t('contract.supplier'), toSupplier],
          [t('contract.manager'), it.manager ?? t('contract.noManager')],
          [t('contract.nextDue'), <PlainDate key="due" value={it.nextDueOn} />],
          [
            t('contract.runs'),
            t('contract.runsFor', { from: dayInWords(it.startsOn), to: dayInWords(it.endsOn) }),
          ],
          [t('contract.value'), <PlainMoney key="value" value={it.valueExVat} />],
          [t('contract.category'), category(it.category)],
          [t('contract.directorate'), directorate(it.directorate)],
          [t('contract.regime'), word('regime', it.regime)],
          [t('contract.type'), it.type && word('contractType', it.type)],
          [t('contract.signedOn'), it.signedOn && <PlainDate key="signed" value={it.signedOn} />],
          [t('contract.source'), word('contractSource', it.source)],
          [t('contract.councilReference'), it.councilReference],
          [t('contract.procurement'), toProcurement],
          [t('succession.followedBy'), toSuccessor],
        ]}
      />
    </Section>
  );
};
