import { Navigate, useLocation, useParams } from 'react-router-dom';

/** A record has one page: `/things/7` leads to it, and `/things/7/parts` to that part of it. */
export const ToShow = () => {
  const { search } = useLocation();
  const { id = '', '*': rest } = useParams();
  const part = rest ? `/${rest}` : '';
  return <Navigate replace to={`../${encodeURIComponent(id)}/show${part}${search}`} relative="route" />;
};
