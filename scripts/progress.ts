/** Says on standard error how far a stage has come: on one line of a terminal, or in plain lines. */

export interface Progress {
  /** A count that changes quickly; shown on terminals only. */
  readonly step: (text: string) => void;
  /** A line that stays, everywhere. */
  readonly say: (text: string) => void;
  /** The stage's last line, with the time that it took. */
  readonly done: (text: string) => void;
}

export function progressOf(stage: string): Progress {
  const start = performance.now();
  const terminal = process.stderr.isTTY;
  const clear = terminal ? '\r\u001b[2K' : '';
  const label = stage.padEnd(10);
  const line = (text: string) => process.stderr.write(`${clear}${label}${text}\n`);
  return {
    step: (text) => {
      if (terminal) process.stderr.write(`${clear}${label}${text}`);
    },
    say: line,
    done: (text) => line(`${text} in ${seconds(performance.now() - start)}`),
  };
}

/** @param time in ms */
export function seconds(time: number): string {
  return `${(time / 1000).toFixed(1)} s`;
}
