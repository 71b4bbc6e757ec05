import { memo, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { Toolbar, type ToolbarProps } from './Toolbar.tsx';
import { useTexts } from './texts.ts';

/** What is practised, as one line: open where there is room, to be opened where there is not. */
export const Setup = memo(function Setup({ isNarrow, settings, ...tools }: SetupProps) {
  const { t, any } = useTexts();
  if (!isNarrow) {
    return (
      <div className="setup">
        <h1>{t('setup')}</h1>
        <Toolbar {...tools} />
      </div>
    );
  }
  return (
    <div className="setup">
      <details>
        <summary>
          <h1>{t('setup')}</h1>
          <span className="setup-what">
            {any(`scenario-${tools.scenario}`)} · {t(tools.os)}
          </span>
          <Icon name="more" />
        </summary>
        <Toolbar {...tools} />
        {settings}
      </details>
      <button
        type="button"
        className="button"
        aria-label={t('stepBack')}
        aria-disabled={!tools.canStepBack}
        onClick={() => tools.canStepBack && tools.ask(({ stepBack }) => stepBack())}
      >
        <Icon name="back" />
      </button>
    </div>
  );
});

interface SetupProps extends ToolbarProps {
  isNarrow: boolean;
  /** What can be changed about the phone; stands elsewhere where there is room. */
  settings: ReactNode;
}
