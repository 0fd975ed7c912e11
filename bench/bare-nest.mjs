import 'reflect-metadata';
import { Controller, Dependencies, Get, Module, Param, Bind } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import pg from 'pg';

const pool = new pg.Pool({ ...JSON.parse(process.env.BARE_DATABASE ?? '{}'), max: 12 });

/** What any product on this stack costs: one row by its key, as JSON. */
class Point {
  async one(id) {
    const { rows } = await pool.query('select * from procurement where id = $1', [id]);
    return rows[0];
  }
}
Controller()(Point);
Dependencies()(Point);
Get(':id')(Point.prototype, 'one', Object.getOwnPropertyDescriptor(Point.prototype, 'one'));
Bind(Param('id'))(Point.prototype, 'one', Object.getOwnPropertyDescriptor(Point.prototype, 'one'));

class Bare {}
Module({ controllers: [Point] })(Bare);

const app = await NestFactory.create(Bare, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
process.send(app.getHttpServer().address().port);
process.on('disconnect', () => process.exit(0));
