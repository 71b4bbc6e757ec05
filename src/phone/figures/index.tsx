import { androidScreens, iphoneScreens } from '../screens.ts';
import { Menu } from './app.tsx';
import { darkScreens, drawings } from './drawings.tsx';
import { Frame } from './frame.tsx';
import { nameFor, type Pen, penFor, type ScreenProps, screenOf } from './pen.tsx';

/**
 * Draws a screen of a phone. A figure when left alone: one picture with a sentence as its name, no script needed.
 * With `onAction` the same drawing is a group of buttons that report what was done with them.
 */
export function PhoneScreen(props: ScreenProps) {
  const { screen } = props;
  const data = screenOf([...iphoneScreens, ...androidScreens], screen);
  const pen = penFor(data, props);
  const drawing = drawings[`${data.surface}/${data.screen}`] ?? drawings[data.screen] ?? drawAsList;
  return (
    <div className={data.surface === 'iphone' ? 'ph ph-ios' : 'ph ph-droid'} {...nameFor(data, props)}>
      <Frame pen={pen} dark={darkScreens.includes(data.screen)}>
        {drawing(pen)}
      </Frame>
    </div>
  );
}

/** Keeps a page alive whose article names a screen that has no drawing yet; a test names such screens. */
function drawAsList(pen: Pen) {
  return <Menu pen={pen} />;
}
