import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { getResponse } from 'msw';
import { isScenarioName, scenarioNames } from '../enrollment/scenarios.ts';
import { practiceHandlers } from '../mocks/handlers.ts';
import { practiceService } from '../mocks/practice-service.ts';

// `npm run mock-api [scenario]` answers the practice API on this computer only, for anyone with curl.
const port = Number(process.env.PORT ?? 4545);
const [scenario = 'first-activation'] = process.argv.slice(2);
if (!isScenarioName(scenario)) {
  console.error(`There is no scenario \`${scenario}\`. Choose from: ${scenarioNames.join(', ')}.`);
  process.exit(1);
}

const address = `http://127.0.0.1:${port}`;
const handlers = practiceHandlers(
  address,
  practiceService(scenario, () => Date.now() / 1000),
);

createServer((incoming, outgoing) => {
  // TRACE, or a malformed address: nothing that a browser could send.
  answer(incoming, outgoing).catch(() => outgoing.writeHead(400).end());
})
  .on('error', (error) => {
    console.error(`${error.message}. Choose another port: PORT=4546 npm run mock-api`);
    process.exit(1);
  })
  .listen(port, '127.0.0.1', () => {
    console.log(
      `The practice API answers at ${address}, starting with the scenario ${scenario}. For example:`,
    );
    console.log(
      `  curl -i ${address}/portal-sessions -H 'Idempotency-Key: "intent-1"' --json '{"user":"practice01"}'`,
    );
    console.log(`  curl ${address}/world`);
  });

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const chunks = await Array.fromAsync(incoming);
  const headers = Object.entries(incoming.headersDistinct).map(([name, values]) => [
    name,
    (values ?? []).join(', '),
  ]);
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  const request = new Request(`${address}${incoming.url}`, {
    method,
    body,
    headers: Object.fromEntries(headers),
  });
  const response = await getResponse(handlers, request);
  outgoing.writeHead(response?.status ?? 404, Object.fromEntries(response?.headers ?? []));
  outgoing.end(await response?.text());
}
