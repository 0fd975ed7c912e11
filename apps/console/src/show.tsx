import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { EnrolFirst } from './account/EnrolFirst.js';
import { App } from './App.js';
import { session } from './session/session.js';

export function show(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root.');
  const router = createBrowserRouter([
    { path: '*', element: session().mustEnrol ? <EnrolFirst /> : <App /> },
  ]);
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
}
