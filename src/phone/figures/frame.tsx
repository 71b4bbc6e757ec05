import type { ReactNode } from 'react';
import type { Pen } from './pen-types.ts';

/** The body of a phone around a screen, with the practice band that nothing covers. */
export function Frame({ pen, dark, children }: { pen: Pen; dark: boolean; children: ReactNode }) {
  const leaves = pen.data.controls.some(({ id }) => id === 'leave');
  return (
    <div className={dark ? 'ph-body ph-dark' : 'ph-body'}>
      <div className="ph-status">
        9:41
        {pen.cropped ? null : (
          <svg width="54" height="12" viewBox="0 0 54 12" aria-hidden="true">
            <path d={pen.surface === 'iphone' ? iphoneSigns : androidSigns} />
          </svg>
        )}
      </div>
      <p className="ph-band">{pen.cropped ? pen.text.bandShort : pen.text.band}</p>
      <div className="ph-screen">{children}</div>
      <div className="ph-keys">{leaves ? pen.control('leave', 'ph-leave', '') : null}</div>
    </div>
  );
}

/** Reception, network and battery, as each system draws them. */
const iphoneSigns =
  'M0 8h3v4H0zm4-2h3v6H4zm4-3h3v9H8zm4-3h3v12h-3zM19 4l1.5 1.5a8 8 0 0 1 9 0L31 4a10 10 0 0 0-12 0m3 3.5 3 4 3-4a5 5 0 0 0-6 0M35 1h16v10H35zm17 3h2v4h-2z';
const androidSigns = 'M12 3l7 9 7-9a12 12 0 0 0-14 0m17 9h11V1zm16-11v11h6V1h-1.5V0h-3v1z';
