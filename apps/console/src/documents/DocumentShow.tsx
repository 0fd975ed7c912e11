import type { DocumentKindName, DocumentView } from '@commonweal/wire';
import type { ComponentType } from 'react';
import { IndicatorBody } from '../catalogue/IndicatorBody.js';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { capital } from '../strings/as-words.js';
import { useWords } from '../strings/useWords.js';
import { ContentBody } from './ContentBody.js';
import { DocumentPage } from './DocumentPage.js';
import { LadderBody } from './LadderBody.js';
import { ParameterBody } from './ParameterBody.js';
import { WorkflowBody } from './WorkflowBody.js';

export interface BodyProps {
  document: DocumentView;
}

/** Pages of their own; every other kind is shown field by field. */
const bodies: Partial<Record<DocumentKindName, ComponentType<BodyProps>>> = {
  parameter: ParameterBody,
  workflow: WorkflowBody,
  indicator: IndicatorBody,
  ladder: LadderBody,
};

const DocumentShow = ({ kind }: { kind: DocumentKindName }) => {
  const t = useWords();
  const Body = bodies[kind] ?? ContentBody;
  return (
    <DocumentPage kind={kind}>
      {(document) => (
        <>
          {kind !== 'workflow' && (
            <Section title={t('document.reads')}>
              <Prose text={capital(document.english)} />
            </Section>
          )}
          <Body document={document} />
        </>
      )}
    </DocumentPage>
  );
};

export default DocumentShow;
