/** The colours of a map that is opened as a file; on a page map.css gives them. */
export const fileStyle =
  ':root{color-scheme:light dark;font:14px system-ui,"Hiragino Sans","Noto Sans JP",sans-serif}' +
  'text{fill:#1a2136;text-anchor:middle}.map-small{font-size:13px}' +
  '.map-box path,.map-box rect{fill:#fffdf9;stroke:#1a2136;stroke-width:1.5}.map-answer{fill:#faf6ee}' +
  '.map-question path{fill:#fff1c9;stroke:#8a6200}.map-done rect,.map-solved rect{fill:#dcefe2;stroke:#1f5738}' +
  '.map-contact rect,.map-trouble rect{fill:#f9e3d6;stroke:#7d3611}.map-way{fill:none;stroke:#474d60;stroke-width:1.5}' +
  '.map-way.map-trouble{stroke:#7d3611;stroke-dasharray:5 4}.map-head{fill:#474d60}.map-mark{display:none}';
