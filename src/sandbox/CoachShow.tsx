import { useId } from 'react';
import { Icon } from './Icon.tsx';
import { type PlayerState, speeds } from './player.ts';
import { useTexts } from './texts.ts';
import type { UsedPractice } from './use-practice.ts';

/** Lets the guide play by itself: to go on and to pause, step by step, at three speeds. */
export function CoachShow({ practice, playing }: { practice: UsedPractice; playing: PlayerState }) {
  const { t } = useTexts();
  const { player } = practice;
  const select = useId();
  const isPlaying = playing.playing === 'playing';
  return (
    <fieldset className="coach-show">
      <legend className="visually-hidden">{t('showGroup')}</legend>
      <button type="button" className="button" aria-label={t('showPrevious')} onClick={player.previousStep}>
        <Icon name="previous" />
      </button>
      <button type="button" className="button coach-play" onClick={isPlaying ? player.pause : player.play}>
        <Icon name={isPlaying ? 'pause' : 'play'} />
        {t(isPlaying ? 'showPause' : playing.playing === 'off' ? 'showMe' : 'showGoOn')}
      </button>
      <button type="button" className="button" aria-label={t('showNext')} onClick={player.nextStep}>
        <Icon name="next" />
      </button>
      <label className="visually-hidden" htmlFor={select}>
        {t('showSpeed')}
      </label>
      <select
        id={select}
        value={String(playing.speed)}
        onChange={({ currentTarget: { value } }) => {
          const speed = speeds.find((each) => String(each) === value);
          if (speed) practice.setSpeed(speed);
        }}
      >
        {speeds.map((speed) => (
          <option key={speed} value={String(speed)}>
            {speed === 0.5 ? '½' : speed}×
          </option>
        ))}
      </select>
      <p role="status" className="small" data-playing={playing.playing}>
        {isPlaying && <span className="visually-hidden">{t('showPlaying')}</span>}
        {playing.playing === 'paused' && t('showPaused')}
        {playing.playing === 'stuck' && t('showStuck')}
      </p>
    </fieldset>
  );
}
