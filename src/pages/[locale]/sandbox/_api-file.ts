/** The OpenAPI file of the practice service, read for people. */
import { parse } from 'yaml';
import { withNames } from '../../../enrollment/api-names.ts';
import text from '../../../enrollment/openapi.yaml?raw';

const file: ApiFile = parse(withNames(text));

/** The parts of the page, in the order of the file. */
export const apiPage = {
  description: file.info.description,
  servers: file.servers.map(({ url, description }) => ({ url, description: description ?? '' })),
  groups: file.tags.map((tag) => ({
    ...tag,
    operations: operations().filter(({ tags }) => tags.includes(tag.name)),
  })),
};

/**
 * Paragraphs, lists, bold and code of a description as HTML. Everything else is shown as it is written.
 * @example renderText('Send `a` & **b**.') // => '<p>Send <code>a</code> &amp; <strong>b</strong>.</p>'
 */
export function renderText(markdown: string): string {
  const inline = (line: string) =>
    line
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/`([^`]+)`/g, '<code>$1</code>')
      .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
      .replace(/\*([^*]+)\*/g, '<em>$1</em>');
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      if (!block.startsWith('- ')) return `<p>${inline(block)}</p>`;
      const items = block.slice(2).split(/\n- /);
      return `<ul>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`;
    })
    .join('');
}

function operations(): ApiOperation[] {
  return Object.entries(file.paths).flatMap(([path, { parameters: _shared, ...methods }]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
      id: operation.operationId,
      tags: operation.tags,
      method: method.toUpperCase(),
      path,
      summary: operation.summary,
      description: operation.description ?? '',
      fields: fieldsOf(operation),
      example: JSON.stringify(operation.requestBody?.content['application/json'].example),
      replies: Object.entries(operation.responses).map(([status, response]) => readReply(status, response)),
    })),
  );
}

function fieldsOf({ requestBody }: Operation): ApiField[] {
  const reference = requestBody?.content['application/json'].schema.$ref;
  const schema = reference && file.components.schemas[lastOf(reference)];
  if (!schema) return [];
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    type: sayType(property),
    isRequired: (schema.required ?? []).includes(name),
  }));
}

/** What a value may be, in a few words. */
function sayType(schema: Schema): string {
  const {
    enum: values,
    pattern,
    minimum,
    maximum,
    type,
  } = schema.$ref ? { ...schema, ...file.components.schemas[lastOf(schema.$ref)] } : schema;
  if (values) return values.join(' | ');
  if (pattern) return pattern;
  return minimum === undefined ? (type ?? '') : `${type} ${minimum}–${maximum}`;
}

function readReply(status: string, given: Response): ApiReply {
  const response = given.$ref ? (file.components.responses[lastOf(given.$ref)] ?? given) : given;
  const problem = response.content?.['application/problem+json']?.schema.allOf ?? [];
  return {
    status,
    meaning: response.description,
    codes: problem.flatMap((part) => part.properties?.code?.enum ?? []),
  };
}

function lastOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

interface ApiFile {
  info: { description: string };
  servers: { url: string; description?: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Response> };
}
interface Schema {
  $ref?: string;
  type?: string;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  allOf?: Schema[];
}
interface Response {
  $ref?: string;
  description: string;
  content?: Record<string, { schema: Schema }>;
}
interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  requestBody?: { content: { 'application/json': { schema: Schema; example: unknown } } };
  responses: Record<string, Response>;
}
interface ApiOperation {
  id: string;
  tags: string[];
  method: string;
  path: string;
  summary: string;
  description: string;
  fields: ApiField[];
  /** JSON; undefined where no body is taken. */
  example: string | undefined;
  replies: ApiReply[];
}
interface ApiField {
  name: string;
  type: string;
  isRequired: boolean;
}
interface ApiReply {
  status: string;
  meaning: string;
  codes: string[];
}
