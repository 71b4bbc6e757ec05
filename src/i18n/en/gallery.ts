/** The page that shows every simulated screen. */
export const gallery = {
  title: 'Every simulated screen',
  lead: 'The drawn screens of phones and Client Portal in all their states, for those who write and check this site. They are our own drawings: the real ones look different.',
  iphone: 'iPhone',
  android: 'Android',
  portal: 'Client Portal',
  controls: 'Controls:',
};
