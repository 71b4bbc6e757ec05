import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { readApiFile } from '../../src/build/api-file.ts';
import type { PracticeRequest, Reply } from '../../src/enrollment/world.ts';

/** The API file of the practice service, parsed. */
export const apiFile: ApiFile = parse(readApiFile());

/** Everything the API file says can come back: one row for each status, or each code of a refusal. */
export const documentedReplies: string[] = operations().flatMap(({ operation }) =>
  Object.entries(operation.responses).flatMap(([status, response]) => {
    const codes = codesOf(follow(response));
    return (codes.length > 0 ? codes : ['ok']).map((code) => `${operation.operationId} ${status} ${code}`);
  }),
);

/** The name of a reply, as in `documentedReplies`; null where the API file knows no such operation. */
export function nameReply(request: PracticeRequest, reply: Reply): string | null {
  const found = findOperation(request);
  if (!found) return null;
  const code = (reply.body as { code?: string } | null)?.code;
  const shown = reply.status >= 400 && code ? code : 'ok';
  return `${found.operation.operationId} ${reply.status} ${shown}`;
}

/** How a reply differs from what the API file says of it; empty when it does not. */
export function faultsOf(request: PracticeRequest, reply: Reply): string[] {
  const found = findOperation(request);
  if (!found) return faultsOfSchema('#/components/schemas/Problem', reply.body);
  const path = `#/paths/${pointer(found.path)}/${found.method}/responses/${reply.status}`;
  const given = found.operation.responses[reply.status];
  if (!given) return [`${found.operation.operationId} documents no status ${reply.status}`];
  const response = follow(given);
  const place = given.$ref ?? path;
  return [
    ...faultsOfHeaders(response, place, reply),
    ...Object.keys(response.content ?? {}).flatMap((type) => [
      ...(reply.headers['content-type'] === type ? [] : [`content-type is not ${type}`]),
      ...faultsOfSchema(`${place}/content/${pointer(type)}/schema`, reply.body),
    ]),
    ...(response.content === undefined && reply.body !== null ? ['a body where none is documented'] : []),
  ];
}

/** How a request body differs from what its operation takes; empty where it fits. */
export function faultsOfBody(request: PracticeRequest): string[] {
  const found = findOperation(request);
  if (!found?.operation.requestBody) return [];
  const place = `#/paths/${pointer(found.path)}/${found.method}/requestBody/content/application~1json/schema`;
  return faultsOfSchema(place, request.body);
}

export function operations(): { path: string; method: string; operation: Operation }[] {
  return Object.entries(apiFile.paths).flatMap(
    ([path, item]) =>
      Object.entries(item)
        .filter(([method]) => method !== 'parameters')
        .map(([method, operation]) => ({ path, method, operation: operation as Operation })), // the rest of a path item are operations
  );
}

const known = operations().map((entry) => ({
  ...entry,
  pattern: new RegExp(`^${entry.path.replace('{id}', '\\w{1,40}')}$`),
}));

function findOperation(request: PracticeRequest) {
  return known.find(
    ({ pattern, method }) => method.toUpperCase() === request.method && pattern.test(request.path),
  );
}

function faultsOfHeaders(response: Response, place: string, reply: Reply): string[] {
  const documented = Object.keys(response.headers ?? {});
  const missing = documented.filter(
    (name) => apiFile.components.headers[name]?.required && reply.headers[name.toLowerCase()] === undefined,
  );
  const unknown = Object.keys(reply.headers).filter(
    (name) => name !== 'content-type' && !documented.some((known) => known.toLowerCase() === name),
  );
  return [
    ...missing.map((name) => `the header ${name} is missing`),
    ...unknown.map((name) => `the header ${name} is not documented at ${place}`),
    ...documented.flatMap((name) => {
      const value = reply.headers[name.toLowerCase()];
      return value === undefined ? [] : faultsOfHeader(name, value);
    }),
  ];
}

/** The same few values come again and again. */
function faultsOfHeader(name: string, value: string): string[] {
  const key = `${name}: ${value}`;
  const faults = headersSeen.get(key) ?? faultsOfSchema(`#/components/headers/${name}/schema`, value);
  headersSeen.set(key, faults);
  return faults;
}

const headersSeen = new Map<string, string[]>();

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(apiFile, 'api');
const compiled = new Map<string, ValidateFunction>();

function faultsOfSchema(place: string, value: unknown): string[] {
  let validate = compiled.get(place);
  if (!validate) {
    validate = ajv.compile({ $ref: `api${place}` });
    compiled.set(place, validate);
  }
  return validate(value)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

function codesOf(response: Response): string[] {
  const schema = response.content?.['application/problem+json']?.schema;
  return schema?.allOf?.flatMap((part) => part.properties?.code.enum ?? []) ?? [];
}

/** The response itself where a reference stands for it. */
function follow(response: Response): Response {
  const name = response.$ref?.split('/').at(-1);
  if (name === undefined) return response;
  const found = apiFile.components.responses[name];
  if (!found) throw new Error(`The API file has no response ${name}.`);
  return found;
}

function pointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

interface ApiFile {
  info: { title: string; version: string };
  paths: Record<string, Record<string, unknown>>;
  components: {
    headers: Record<string, { required?: boolean }>;
    responses: Record<string, Response>;
    schemas: Record<string, { enum?: string[] }>;
  };
}
interface Operation {
  operationId: string;
  requestBody?: object;
  responses: Record<string, Response>;
}
interface Response {
  $ref?: string;
  headers?: Record<string, unknown>;
  content?: Record<string, { schema: { allOf?: { properties?: { code: { enum: string[] } } }[] } }>;
}
