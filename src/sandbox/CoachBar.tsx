import type { Progress } from '../coach/progress.ts';
import { useTexts } from './texts.ts';

/** Where one is among how many steps. */
export function CoachBar({ done, all }: Progress) {
  const { t } = useTexts();
  return (
    <div className="coach-bar">
      <progress value={done} max={all} aria-hidden="true" />
      <span>{t('coachCount', { at: done + 1, all })}</span>
    </div>
  );
}
