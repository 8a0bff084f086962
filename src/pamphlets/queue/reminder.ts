/** Says what lasts: at once, and from time to time until it is over. */

/** How often it is said, in ms. */
const every = 30_000;

export interface Reminder {
  readonly say: (text: string) => void;
  /** Says that it is over, if it was said. */
  readonly end: (text: string) => void;
}

export function reminder(say: (text: string) => void): Reminder {
  let said: number | undefined;
  return {
    say(text) {
      if (said !== undefined && performance.now() - said < every) return;
      said = performance.now();
      say(text);
    },
    end(text) {
      if (said !== undefined) say(text);
      said = undefined;
    },
  };
}
