import type { ReactNode } from 'react';
import { androidScreens, iphoneScreens } from '../screens.ts';
import { Frame } from './frame.tsx';
import { HomeScreen } from './home-screen.tsx';
import { nameFor, penFor, screenOf } from './pen.tsx';
import type { Pen, ScreenProps } from './pen-types.ts';

/**
 * A screen of a phone, with the drawings that are at hand. A figure when left alone: one picture with a sentence as its
 * name, no script needed. With `onAction` the same drawing is a group of buttons that report what was done with them.
 */
export function DrawnPhone({ drawings, ...props }: ScreenProps & { drawings: Drawings }) {
  const { screen } = props;
  const data = screenOf([...iphoneScreens, ...androidScreens], screen);
  const pen = penFor(data, props);
  const draw = drawings[`${data.surface}/${data.screen}`] ?? drawings[data.screen];
  return (
    <div className={data.surface === 'iphone' ? 'ph ph-ios' : 'ph ph-droid'} {...nameFor(data, props)}>
      <Frame pen={pen} dark={darkScreens.includes(data.screen)}>
        {draw?.(pen)}
      </Frame>
    </div>
  );
}

/** The drawings with which a practice begins. */
export const firstDrawings: Drawings = { 'home-screen': (pen) => <HomeScreen pen={pen} /> };

/** Screens that are dark in every theme. */
const darkScreens: readonly string[] = ['camera', 'app-camera'];

/** By the name of the screen; of one that looks different on one system, by `system/screen`. */
export type Drawings = Readonly<Record<string, (pen: Pen) => ReactNode>>;
