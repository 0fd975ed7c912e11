import { lazy } from 'react';
import { CssBaseline } from '@mui/material';
import {
  AdminContext,
  CoreAdminUI,
  CustomRoutes,
  localStorageStore,
  Notification,
  Resource,
} from 'react-admin';
import { Route } from 'react-router-dom';
import { queryClient } from './api/query-client.js';
import { dataProvider } from './api/data-provider.js';
import { alerts } from './alerts/index.js';
import { certificates } from './certificates/index.js';
import { changes } from './changes/index.js';
import { contractImports } from './contract-imports/index.js';
import { contracts } from './contracts/index.js';
import { decisions } from './decisions/index.js';
import { documentKinds, documents } from './documents/index.js';
import { duties } from './duties/index.js';
import { legalHolds } from './holds/index.js';
import { ledger } from './ledger/index.js';
import { mailbox } from './mailbox/index.js';
import { messages } from './messages/index.js';
import { moves } from './moves/index.js';
import { openData } from './open-data/index.js';
import { people } from './people/index.js';
import { procurements } from './procurements/index.js';
import { releases } from './releases/index.js';
import { retention } from './retention/index.js';
import { returns } from './returns/index.js';
import { rules } from './rules/index.js';
import { authProvider } from './session/auth-provider.js';
import { PageFault } from './shell/Faults.js';
import { Layout } from './shell/Layout.js';
import { Denied, NotFound } from './shell/NotFound.js';
import { Waiting } from './shell/Waiting.js';
import { i18nProvider } from './strings/i18n-provider.js';
import { suppliers } from './suppliers/index.js';
import { theme } from './theme.js';

const Account = lazy(() => import('./account/Account.js'));
const Webhooks = lazy(() => import('./webhooks/Webhooks.js'));
const ServiceAccounts = lazy(() => import('./service-accounts/ServiceAccounts.js'));
const MyWork = lazy(() => import('./my-work/MyWork.js'));
const Board = lazy(() => import('./board/Board.js'));
const RulesAtWork = lazy(() => import('./rules/RulesAtWork.js'));
const CoverageMap = lazy(() => import('./rules/coverage/CoverageMap.js'));
const RulesOfOneShape = lazy(() => import('./rules/table/RulesOfOneShape.js'));
const Calendar = lazy(() => import('./calendar/Calendar.js'));
const Forecast = lazy(() => import('./messages/Forecast.js'));
const DeadAddresses = lazy(() => import('./dead-addresses/DeadAddresses.js'));
const DeadAddress = lazy(() => import('./dead-addresses/DeadAddress.js'));
const MoveOne = lazy(() => import('./moves/MoveOne.js'));
const AwardPages = lazy(() => import('./award/AwardPages.js'));
const AssessmentSummary = lazy(() => import('./award/result/AssessmentSummary.js'));
const MyEvaluations = lazy(() => import('./award/evaluation/MyEvaluations.js'));
const ScoringSheet = lazy(() => import('./award/evaluation/ScoringSheet.js'));
const Dashboard = lazy(() => import('./dashboard/Dashboard.js'));
const QuarterReport = lazy(() => import('./quarter/QuarterReport.js'));
const Portfolio = lazy(() => import('./portfolio/Portfolio.js'));
const PanelsPage = lazy(() => import('./panels/PanelsPage.js'));
const MeetingPage = lazy(() => import('./panels/MeetingPage.js'));
const MinutesPage = lazy(() => import('./panels/MinutesPage.js'));
const ItemPage = lazy(() => import('./panels/ItemPage.js'));
const AssessmentPage = lazy(() => import('./assessments/AssessmentPage.js'));
const Duplicates = lazy(() => import('./suppliers/Duplicates.js'));
const MergePage = lazy(() => import('./suppliers/MergePage.js'));
const HandOver = lazy(() => import('./people/HandOver.js'));
const ErasurePage = lazy(() => import('./people/ErasurePage.js'));
const OperationsPage = lazy(() => import('./operations/OperationsPage.js'));
const CouncilPage = lazy(() => import('./council/CouncilPage.js'));
const StepPage = lazy(() => import('./council/StepPage.js'));
const Glossary = lazy(() => import('./glossary/Glossary.js'));
const CatalogueTree = lazy(() => import('./catalogue/CatalogueTree.js'));

const store = localStorageStore();
const Loading = () => <Waiting />;

/** Pages that are no list of something, and what belongs to one. */
const pages = (
  <CustomRoutes>
    <Route path="/webhooks" element={<Webhooks />} />
    <Route path="/service-accounts" element={<ServiceAccounts />} />
    <Route path="/account" element={<Account />} />
    <Route path="/board" element={<Board />} />
    <Route path="/calendar" element={<Calendar />} />
    <Route path="/dashboard" element={<Dashboard />} />
    <Route path="/quarterly-report" element={<QuarterReport />} />
    <Route path="/portfolio" element={<Portfolio />} />
    <Route path="/messages/forecast" element={<Forecast />} />
    <Route path="/dead-addresses" element={<DeadAddresses />} />
    <Route path="/dead-addresses/:id" element={<DeadAddress />} />
    <Route path="/procurements/:id/move" element={<MoveOne />} />
    <Route path="/procurements/:id/award/*" element={<AwardPages />} />
    <Route path="/procurements/:id/summaries/:bidId" element={<AssessmentSummary />} />
    <Route path="/evaluations" element={<MyEvaluations />} />
    <Route path="/evaluations/:id" element={<ScoringSheet />} />
    <Route path="/panel-meetings" element={<PanelsPage />} />
    <Route path="/panel-meetings/:id/show" element={<MeetingPage />} />
    <Route path="/panel-meetings/:id/minutes" element={<MinutesPage />} />
    <Route path="/panel-items/:id/show" element={<ItemPage />} />
    <Route path="/supplier-duplicates" element={<Duplicates />} />
    <Route path="/supplier-duplicates/:id/:duplicateId" element={<MergePage />} />
    <Route path="/assessments/:id/show" element={<AssessmentPage />} />
    <Route path="/council" element={<CouncilPage />} />
    <Route path="/council/:step" element={<StepPage />} />
    <Route path="/operations" element={<OperationsPage />} />
    <Route path="/people/:id/hand-over" element={<HandOver />} />
    <Route path="/people/:id/erasure" element={<ErasurePage />} />
    <Route path="/rules-at-work" element={<RulesAtWork />} />
    <Route path="/coverage" element={<CoverageMap />} />
    <Route path="/rules-of-one-shape" element={<RulesOfOneShape />} />
    <Route path="/catalogue" element={<CatalogueTree />} />
    <Route path="/glossary" element={<Glossary />} />
  </CustomRoutes>
);

/** The contents page of the console. Not react-admin's `Admin`, which brings pages, menus and themes of its own along. */
export const App = () => (
  <AdminContext
    dataProvider={dataProvider}
    authProvider={authProvider}
    queryClient={queryClient}
    i18nProvider={i18nProvider}
    store={store}
    theme={theme}
    darkTheme={null}
  >
    <CssBaseline enableColorScheme />
    <CoreAdminUI
      title="Commonweal"
      layout={Layout}
      loading={Loading}
      catchAll={NotFound}
      accessDenied={Denied}
      error={PageFault}
      dashboard={MyWork}
      requireAuth
      disableTelemetry
    >
      <Resource {...procurements} />
      <Resource {...contracts} />
      <Resource {...contractImports} />
      <Resource {...returns} />
      <Resource {...duties} />
      <Resource {...alerts} />
      <Resource {...suppliers} />
      <Resource {...certificates} />
      <Resource {...openData} />
      <Resource {...messages} />
      <Resource {...mailbox} />

      <Resource {...rules} />
      <Resource {...documents} />
      {[...documentKinds, ...retention].map((kind) => (
        <Resource key={kind.name} {...kind} />
      ))}
      <Resource {...changes} />
      <Resource {...releases} />
      <Resource {...moves} />
      <Resource {...decisions} />

      <Resource {...people} />
      <Resource {...ledger} />
      <Resource {...legalHolds} />

      {pages}
    </CoreAdminUI>
    <Notification />
  </AdminContext>
);
