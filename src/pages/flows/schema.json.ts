import type { APIRoute } from 'astro';
import { z } from 'zod';
import { FlowSchema } from '../../flow/schema.ts';
import { flowSchemaPath } from '../../routes.ts';

/** The JSON Schema of `/flows/{article}.json`. */
export const GET: APIRoute = ({ site }) => {
  const schema = z.toJSONSchema(FlowSchema);
  return Response.json({ $id: `${site?.origin ?? ''}${flowSchemaPath()}`, ...schema });
};
