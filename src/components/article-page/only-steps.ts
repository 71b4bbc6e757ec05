import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { createComponent, renderComponent, renderTemplate } from 'astro/runtime/server/index.js';

/** A component that prints a step as `Step` does where the step is one of these, and nothing for any other. */
export function onlySteps(ids: readonly string[], Step: AstroComponentFactory): AstroComponentFactory {
  return createComponent((result, props, slots) =>
    ids.includes(String(props.id))
      ? renderTemplate`${renderComponent(result, 'Step', Step, props, slots)}`
      : renderTemplate``,
  );
}
