import { testServer } from './jest-server.mjs';

export default () => testServer.stop();
