import { useId } from 'react';
import type { ScenarioName } from '../enrollment/scenarios.ts';
import { type Os, systems } from '../surface.ts';
import { Icon } from './Icon.tsx';
import { isScenario, runsOn, scenarioMenu, systemFor } from './scenario-menu.ts';
import { useTexts } from './texts.ts';

/** Which scenario is practised on which phone, one step back, and everything from the start. */
export function Toolbar({ scenario, os, canStepBack, onChoose, onBack, onAgain }: ToolbarProps) {
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
            isScenario(value) && onChoose(value, systemFor(value, os))
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
            onClick={() => onChoose(runsOn(scenario, system) ? scenario : 'first-activation', system)}
          >
            {t(system)}
          </button>
        ))}
      </fieldset>
      <div className="toolbar-acts">
        <button
          type="button"
          className="button toolbar-back"
          onClick={() => canStepBack && onBack()}
          aria-disabled={!canStepBack}
        >
          <Icon name="back" />
          <span>{t('stepBack')}</span>
        </button>
        <button type="button" className="button" onClick={onAgain}>
          <Icon name="again" />
          <span>{t('startOver')}</span>
        </button>
      </div>
    </div>
  );
}

export interface ToolbarProps {
  scenario: ScenarioName;
  os: Os;
  canStepBack: boolean;
  onChoose: (scenario: ScenarioName, os: Os) => void;
  onBack: () => void;
  onAgain: () => void;
}
