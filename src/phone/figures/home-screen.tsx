import { Icon, type IconName } from './icons.tsx';
import type { Pen } from './pen.tsx';

/** The phone's home screen: a few apps with names, and blank ones around them. */
export function HomeScreen({ pen }: { pen: Pen }) {
  const app = (id: string, icon: IconName) =>
    pen.control(
      id,
      'ph-app',
      <>
        <Icon name={icon} />
        {pen.label(id)}
      </>,
    );
  const installed = pen.state === 'with-app' ? app('app', 'key') : <i />;
  const iphone = pen.surface === 'iphone';
  return (
    <div className="ph-home">
      <div className="ph-apps">
        <i />
        <i />
        <i />
        <i />
        <i />
        <i />
        {app('store', 'store')}
        {app('settings', 'settings')}
        {installed}
      </div>
      <div className="ph-apps ph-dock">
        <i />
        <i />
        <i />
        {iphone ? app('camera', 'camera') : <i />}
      </div>
    </div>
  );
}
