import { useId } from 'react';
import { systems } from '../surface.ts';
import { Icon } from './Icon.tsx';
import type { Ask } from './page-machine.ts';
import { isScenario, runsOn, scenarioMenu, systemFor } from './scenario-menu.ts';
import { useTexts } from './texts.ts';
import type { View } from './view.ts';

/** Which scenario is practised on which phone, one step back, and everything from the start. */
export function Toolbar({ scenario, os, canStepBack, ask }: ToolbarProps) {
  const { t, any } = useTexts();
  const select = useId();
  return (
    <div className="toolbar">
      <div className="toolbar-scenario">
        <label htmlFor={select}>{t('scenario')}</label>
        <select
          id={select}
          value={scenario}
          onChange={({ currentTarget: { value } }) =>
            isScenario(value) && ask(({ choose }) => choose(value, systemFor(value, os)))
          }
        >
          {scenarioMenu(os).map(({ group, names }) => (
            <optgroup key={group} label={any(`group-${group}`)}>
              {names.map((name) => (
                <option key={name} value={name}>
                  {any(`scenario-${name}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <fieldset className="toolbar-phone">
        <legend className="visually-hidden">{t('phone')}</legend>
        {systems.map((system) => (
          <button
            key={system}
            type="button"
            className="choice-button"
            aria-pressed={system === os}
            onClick={() =>
              ask(({ choose }) => choose(runsOn(scenario, system) ? scenario : 'first-activation', system))
            }
          >
            {t(system)}
          </button>
        ))}
      </fieldset>
      <div className="toolbar-acts">
        <button
          type="button"
          className="button toolbar-back"
          onClick={() => canStepBack && ask(({ stepBack }) => stepBack())}
          aria-disabled={!canStepBack}
        >
          <Icon name="back" />
          <span>{t('stepBack')}</span>
        </button>
        <button type="button" className="button" onClick={() => ask(({ startOver }) => startOver())}>
          <Icon name="again" />
          <span>{t('startOver')}</span>
        </button>
      </div>
    </div>
  );
}

export type ToolbarProps = View['world'] & Pick<View, 'canStepBack'> & { ask: (ask: Ask) => void };
