// Given with --import to the program that people start: what goes over its wire is kept in the folder HEARD. Its log stands on its standard output.
import { Server } from 'node:http';
import { hearing } from './hearing.mjs';

const { exchange } = hearing(process.env.HEARD);
const listen = Server.prototype.listen;
Server.prototype.listen = function (...where) {
  this.prependListener('request', exchange);
  return listen.apply(this, where);
};
