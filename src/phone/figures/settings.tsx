/** The settings of the phone: a list, and lists with one switch. */
import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import { Bar, EmptyRow, row } from './parts.tsx';
import type { Pen } from './pen.tsx';

/** A list of settings in which some rows count. */
export function Settings({ pen, controls }: { pen: Pen; controls: readonly string[] }) {
  return (
    <SettingsPage>
      <div className="ph-list">
        <EmptyRow />
        <EmptyRow />
        {controls.map((id) => (
          <div key={id}>{row(pen, id)}</div>
        ))}
        <EmptyRow />
      </div>
    </SettingsPage>
  );
}

/** A list of settings with the switch that counts, and others that do not. */
export function SwitchPage({ pen, control, on }: { pen: Pen; control: string; on: boolean }) {
  return (
    <SettingsPage>
      <div className="ph-list">
        <EmptyRow />
        <div className="ph-row">
          {pen.label(control)}
          {pen.toggle(control, on)}
        </div>
        <EmptyRow />
        <EmptyRow />
      </div>
    </SettingsPage>
  );
}

function SettingsPage({ children }: { children: ReactNode }) {
  return (
    <div className="ph-page">
      <div className="ph-title">
        <Icon name="back" />
        <Bar size="s" />
      </div>
      {children}
    </div>
  );
}
