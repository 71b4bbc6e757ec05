import { isScenarioName, scenarioNames } from '../enrollment/scenarios.ts';
import { practiceServer } from '../mocks/http-server.ts';
import { practiceService } from '../mocks/practice-service.ts';

// `npm run mock-api [scenario]` answers the practice API on this computer only, for anyone with curl.
const port = Number(process.env.PORT ?? 4545);
const [scenario = 'first-activation'] = process.argv.slice(2);
if (!isScenarioName(scenario)) {
  console.error(`There is no scenario \`${scenario}\`. Choose from: ${scenarioNames.join(', ')}.`);
  process.exit(1);
}

const address = `http://127.0.0.1:${port}`;

practiceServer(practiceService(scenario, () => Date.now() / 1000))
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
