import { useId } from 'react';
import { Icon } from './Icon.tsx';
import { speeds } from './speeds.ts';
import { useTexts } from './texts.ts';
import type { ShownPractice } from './use-practice.ts';

/** Lets the guide play by itself: to go on and to pause, step by step, at three speeds. */
export function CoachShow({ practice }: { practice: ShownPractice }) {
  const { t } = useTexts();
  const { ask, playing } = practice;
  const select = useId();
  const isPlaying = playing === 'playing';
  return (
    <fieldset className="coach-show">
      <legend className="visually-hidden">{t('showGroup')}</legend>
      <button
        type="button"
        className="button"
        aria-label={t('showPrevious')}
        onClick={() => ask(({ player }) => player.previousStep())}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        className="button coach-play"
        onClick={() => ask(({ player }) => (isPlaying ? player.pause() : player.play()))}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
        {t(isPlaying ? 'showPause' : playing === 'off' ? 'showMe' : 'showGoOn')}
      </button>
      <button
        type="button"
        className="button"
        aria-label={t('showNext')}
        onClick={() => ask(({ player }) => player.nextStep())}
      >
        <Icon name="next" />
      </button>
      <label className="visually-hidden" htmlFor={select}>
        {t('showSpeed')}
      </label>
      <select
        id={select}
        value={String(practice.speed)}
        onChange={({ currentTarget: { value } }) => {
          const speed = speeds.find((each) => String(each) === value);
          if (speed) ask(({ setSpeed }) => setSpeed(speed));
        }}
      >
        {speeds.map((speed) => (
          <option key={speed} value={String(speed)}>
            {speed === 0.5 ? '½' : speed}×
          </option>
        ))}
      </select>
      <p role="status" className="small" data-playing={playing}>
        {isPlaying && <span className="visually-hidden">{t('showPlaying')}</span>}
        {playing === 'paused' && t('showPaused')}
        {playing === 'stuck' && t('showStuck')}
      </p>
    </fieldset>
  );
}
