import { Icon } from './Icon.tsx';
import type { Player, Playing } from './player.ts';
import { useTexts } from './texts.ts';

/** Lets the guide play by itself. */
export function CoachShow({ player, playing }: { player: Player; playing: Playing }) {
  const { t } = useTexts();
  if (playing === 'playing') {
    return (
      <div className="coach-show">
        <p role="status">{t('showPlaying')}</p>
        <button type="button" className="button" onClick={player.pause}>
          <Icon name="pause" />
          {t('showPause')}
        </button>
      </div>
    );
  }
  return (
    <div className="coach-show">
      {playing !== 'off' && <p role="status">{t(playing === 'stuck' ? 'showStuck' : 'showPaused')}</p>}
      <button type="button" className="button" onClick={player.play}>
        <Icon name="play" />
        {t(playing === 'off' ? 'showMe' : 'showGoOn')}
      </button>
    </div>
  );
}
