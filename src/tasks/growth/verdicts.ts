import type { Figures } from './measure.ts';

/** What growth may cost, against the site as it is. The requirements are those for 1,000 articles in every language. */
export function verdicts(name: string, grown: Figures, today: Figures): Verdict[] {
  const factor = grown.articles / today.articles;
  return [
    least(name, 'bytes of a step in all', grown['step, bytes in all'], 1.2 * today['step, bytes in all']),
    least(name, 'bytes of the HTML of home', grown['home, bytes of HTML'], 8000),
    least(name, 'CPU seconds of a build', grown['build, CPU s'], 1.3 * factor * today['build, CPU s']),
    least(name, 'MB of memory of a build', grown['build, MB'], 2048),
    least(name, 'CPU seconds of a hot edit', grown['hot edit, CPU s'], 3),
  ];
}

function least(name: string, what: string, value: number, most: number): Verdict {
  return { text: `${name}: ${what} ${value.toFixed(1)}, at most ${most.toFixed(1)}`, holds: value <= most };
}

interface Verdict {
  text: string;
  holds: boolean;
}
