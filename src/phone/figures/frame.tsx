import type { ReactNode } from 'react';
import type { Pen } from './pen.tsx';

/** The body of a phone around a screen, with the practice band that nothing covers. */
export function Frame({ pen, dark, children }: { pen: Pen; dark: boolean; children: ReactNode }) {
  const leaves = pen.data.controls.some(({ id }) => id === 'leave');
  return (
    <div className={dark ? 'ph-body ph-dark' : 'ph-body'}>
      <div className="ph-status">
        9:41
        <svg width="40" height="12" viewBox="0 0 40 12" aria-hidden="true">
          <path d="M1 8h2v4H1zm4-2h2v6H5zm4-3h2v9H9zm4-3h2v12h-2zm8 3h15v7H21zm16 2h2v3h-2z" />
        </svg>
      </div>
      <p className="ph-band">{pen.text.band}</p>
      <div className="ph-screen">{children}</div>
      <div className="ph-keys">
        {pen.surface === 'android' ? (
          <svg width="80" height="12" viewBox="0 0 80 12" aria-hidden="true">
            <path d="M9 1 2 6l7 5zM40 11a5 5 0 1 0 0-10 5 5 0 0 0 0 10M69 1h9v9h-9z" />
          </svg>
        ) : leaves ? (
          pen.control('leave', 'ph-leave', '')
        ) : null}
      </div>
    </div>
  );
}
