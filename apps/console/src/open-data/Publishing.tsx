import type { OpenDataView } from '@commonweal/wire';
import { Alert, Button, Link } from '@mui/material';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Particulars } from '../fields/Particulars.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

/** Whether it is public, under which ids and licence, and how much of it there is. */
export const Publishing = ({ of, actions }: { of: OpenDataView; actions: ReactNode }) => {
  const t = useWords();
  const counted = {
    procurements: t('openData.procurements', { smart_count: of.procurements }),
    contracts: t('openData.contracts', { smart_count: of.contracts }),
  };
  const toPolicy = (
    <Button component={RouterLink} to="/documents?filter=%7B%22kind%22%3A%22parameter%22%7D">
      {t('openData.parameters')}
    </Button>
  );
  return (
    <Section
      title={t('openData.publishing')}
      aside={
        <>
          {toPolicy}
          {actions}
        </>
      }
    >
      {!of.isRegistered && (
        <Alert severity="warning" role={undefined} sx={{ mb: 2 }}>
          {t('openData.notRegistered', { prefix: of.prefix })}
        </Alert>
      )}
      <Particulars
        columns={1}
        of={[
          [
            t('openData.state'),
            <Tag key="state" tone={of.isPublic ? 'good' : 'plain'}>
              {t(of.isPublic ? 'openData.isPublic' : 'openData.isNotPublic')}
            </Tag>,
          ],
          [
            t('openData.register'),
            of.isPublic ? (
              <Link key="register" href="/api/ocds/contract-register">
                {t('openData.registerCsv')}
              </Link>
            ) : undefined,
          ],
          [
            t('openData.page'),
            of.hasPublicPage ? (
              <Link key="page" href="/public">
                {t('openData.pageIsPublic')}
              </Link>
            ) : (
              <Tag>{t('openData.pageIsNotPublic')}</Tag>
            ),
          ],
          [t('openData.contains'), t('openData.containsText', counted)],
          [t('openData.address'), of.isPublic ? <Link href={of.address}>{of.address}</Link> : of.address],
          [t('openData.prefix'), of.prefix],
          [t('openData.organisation'), of.organisation ?? t('openData.organisationUnknown')],
          [
            t('openData.licence'),
            <Link key="licence" href={of.licence}>
              {of.licence}
            </Link>,
          ],
          [t('openData.small'), t('openData.smallText', { below: of.suppressBelow })],
        ]}
      />
    </Section>
  );
};
