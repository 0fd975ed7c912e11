import type { ListFileColumn, SheetFormat } from '@commonweal/wire';
import type { DataProvider, GetListParams, GetManyParams, Identifier, RaRecord } from 'react-admin';
import { ask, query, tell } from './request.js';
import { asRecord, fixedFilter, pathOf, pathOfOne } from './resources.js';

type Read = Pick<DataProvider, 'getList' | 'getOne' | 'getMany' | 'getManyReference'>;
type Write = Pick<DataProvider, 'create' | 'update' | 'updateMany' | 'delete' | 'deleteMany'>;

interface WithVersion {
  version?: number;
}

/** What is asked of a list, as its address has it. */
function asked(resource: string, { filter, sort }: Pick<Partial<GetListParams>, 'filter' | 'sort'>) {
  // Every list has an order of its own; react-admin's "by id" means that none was asked for.
  const order = sort && sort.field !== 'id' ? { sort: sort.field, order: sort.order.toLowerCase() } : {};
  return { ...(filter as object), ...fixedFilter(resource), ...order };
}

/** Address of a whole list as a file. */
export const listFile = (
  resource: string,
  params: Pick<Partial<GetListParams>, 'filter' | 'sort'>,
  file: SheetFormat,
  columns: ListFileColumn[],
) =>
  `/api${pathOf(resource)}${query({ ...asked(resource, params), file, columns: JSON.stringify(columns) })}`;

async function list<R extends RaRecord>(
  resource: string,
  params: Partial<GetListParams>,
  signal?: AbortSignal,
) {
  const question = { ...asked(resource, params), ...params.pagination };
  const { data, total } = await ask<R[]>(pathOf(resource) + query(question), { signal });
  return { data: data.map((row) => asRecord(resource, row)), total };
}

const one = async <R extends RaRecord>(resource: string, id: Identifier, signal?: AbortSignal) =>
  asRecord(resource, await tell<R>(pathOfOne(resource, id), { signal }));

const reading: Read = {
  getList: (resource, params) => list(resource, params, params.signal),
  getOne: async (resource, { id, signal }) => ({ data: await one(resource, id, signal) }),
  getMany: async <R extends RaRecord>(
    resource: string,
    { ids, signal }: GetManyParams<R> & { signal?: AbortSignal },
  ) => ({
    data: await Promise.all(ids.map((id) => one<R>(resource, id, signal))),
  }),
  getManyReference: (resource, { target, id, filter, ...params }) =>
    list(resource, { ...params, filter: { ...filter, [target]: id } }, params.signal),
};

const writing: Write = {
  create: async (resource, { data }) => ({
    data: asRecord(resource, await tell(pathOf(resource), { method: 'POST', body: data as object })),
  }),
  update: async (resource, { id, data, previousData }) => {
    const version = (previousData as WithVersion | undefined)?.version;
    const body = data as object;
    return {
      data: asRecord(resource, await tell(pathOfOne(resource, id), { method: 'PATCH', body, version })),
    };
  },
  updateMany: () => Promise.reject(new Error('Nothing is changed in bulk.')),
  delete: async (resource, { id, previousData }) => {
    const version = (previousData as WithVersion | undefined)?.version;
    await tell(pathOfOne(resource, id), { method: 'DELETE', version });
    return { data: previousData ?? { id } } as never;
  },
  deleteMany: () => Promise.reject(new Error('Nothing is deleted in bulk.')),
};

/** The house's conventions for lists and records: page, perPage, sort, order, q, filters; X-Total-Count; If-Match. */
export const records = { ...reading, ...writing };
