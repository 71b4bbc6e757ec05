import { Icon } from './icons.tsx';
import { Bar, EmptyRow, rows } from './parts.tsx';
import type { Pen } from './pen.tsx';

/** A page of the phone's settings: the controls as rows or switches, with a few blank rows around them. */
export function Settings({ pen, isOn }: { pen: Pen; isOn?: boolean }) {
  const few = pen.data.controls.length < 5;
  return (
    <div className="ph-page">
      <div className="ph-title">
        <Icon name="back" />
        <Bar size="s" />
      </div>
      <div className="ph-list">
        {few ? <EmptyRow /> : null}
        {rows(pen, () => isOn ?? false)}
        {few ? (
          <>
            <EmptyRow />
            <EmptyRow />
          </>
        ) : null}
      </div>
    </div>
  );
}
