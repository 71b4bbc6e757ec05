/** Counts the shapes of what the browser keeps. A test holds it against the shape: whoever changes that raises it. */
export const savedVersion = 10;
