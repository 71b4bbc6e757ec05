import type { Flow, Words } from '../../flow/types.ts';
import { translator } from '../../i18n/translate.ts';

/**
 * The name of an article where there is little room: task and system of a guide, else its title.
 * @example guideName(flow, words) // => 'Activate, Android'
 */
export function guideName({ facets: { task, os } }: Flow, { locale, title }: Words): string {
  if (!task || !os) return title;
  const t = translator('wizard', locale);
  return t('guideName', { task: t(`shortTask-${task}`), os: t(`facet-os-${os}`) });
}
