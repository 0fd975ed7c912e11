import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { Route } from 'react-router-dom';
import { ToShow } from '../shell/ToShow.js';

const TablePage = lazy(() => import('../rules/table/TablePage.js'));
const ImportCatalogue = lazy(() => import('../catalogue/ImportCatalogue.js'));
const PresetList = lazy(() => import('./PresetList.js'));
const PresetShow = lazy(() => import('./PresetShow.js'));
const EditDocument = lazy(() => import('./EditDocument.js'));

export const changes: ResourceProps = {
  name: 'changes',
  list: lazy(() => import('./ChangeList.js')),
  create: lazy(() => import('./ChangeCreate.js')),
  show: lazy(() => import('./ChangeShow.js')),
  edit: ToShow,
  recordRepresentation: 'reference',
  children: [
    <Route key="presets" path="presets" element={<PresetList />} />,
    <Route key="preset" path="presets/:key" element={<PresetShow />} />,
    <Route key="edit" path=":id/edits/:kind/:key" element={<EditDocument />} />,
    <Route key="catalogue" path=":id/catalogue-import" element={<ImportCatalogue />} />,
    <Route key="table" path=":id/rule-table/:key" element={<TablePage />} />,
    <Route key="new" path=":id/new/:kind" element={<EditDocument />} />,
  ],
};
