import { Navigate, useLocation, useParams } from 'react-router-dom';

/** A record has one page: `/things/7` leads to it. */
export const ToShow = () => {
  const { search } = useLocation();
  const rest = useParams()['*'];
  return <Navigate replace to={`show${rest ? `/${rest}` : ''}${search}`} relative="route" />;
};
