import { lazy } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { dataProvider } from './api/data-provider.js';
import { changes } from './changes/index.js';
import { decisions } from './decisions/index.js';
import { documentKinds, documents } from './documents/index.js';
import { ledger } from './ledger/index.js';
import { people } from './people/index.js';
import { procurements } from './procurements/index.js';
import { releases } from './releases/index.js';
import { rules } from './rules/index.js';
import { authProvider } from './session/auth-provider.js';
import { Layout } from './shell/Layout.js';
import { i18nProvider } from './strings/i18n-provider.js';
import { theme } from './theme.js';

const MyWork = lazy(() => import('./my-work/MyWork.js'));
const CatalogueTree = lazy(() => import('./catalogue/CatalogueTree.js'));

/** The contents page of the console. */
export const App = () => (
  <Admin
    title="Commonweal"
    dataProvider={dataProvider}
    authProvider={authProvider}
    i18nProvider={i18nProvider}
    layout={Layout}
    dashboard={MyWork}
    theme={theme}
    darkTheme={null}
    loginPage={false}
    requireAuth
    disableTelemetry
  >
    <Resource {...procurements} />

    <Resource {...rules} />
    <Resource {...documents} />
    {documentKinds.map((kind) => (
      <Resource key={kind.name} {...kind} />
    ))}
    <Resource {...changes} />
    <Resource {...releases} />
    <Resource {...decisions} />

    <Resource {...people} />
    <Resource {...ledger} />

    <CustomRoutes>
      <Route path="/catalogue" element={<CatalogueTree />} />
    </CustomRoutes>
  </Admin>
);
