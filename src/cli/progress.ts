import { Progress } from './command-result';
import { Terminal } from './terminal';

const CLEAR_LINE = '\r\u001b[2K';
const BAR_WIDTH = 20;
/** A longer line would break, and only its last part would be cleared. */
const LONGEST_STEP = 60;
const DRAWN_EVERY_MS = 100;
const TOLD_EVERY_MS = 10_000;

/** Shows how far a command has come: in one line to whoever watches, else in a line from time to time, where there is something to count. */
export class ShownProgress {
  private step?: string;
  private begunAt = 0;
  private begunWith = 0;
  private shownAt = 0;

  constructor(private readonly terminal: Terminal, private readonly now: () => number = Date.now) {}

  public readonly show: Progress = (step, count) => {
    const now = this.now();
    if (step !== this.step) {
      [this.step, this.begunAt, this.begunWith, this.shownAt] = [step, now, count?.done ?? 0, this.terminal.isWatched ? 0 : now];
    }
    if (now - this.shownAt < (this.terminal.isWatched ? DRAWN_EVERY_MS : TOLD_EVERY_MS)) {
      return;
    }
    this.shownAt = now;
    if (this.terminal.isWatched) {
      this.terminal.err(`${CLEAR_LINE}${cut(step)} ${count ? `${bar(count)} ${this.counted(count)}` : '...'}`);
    } else if (count) {
      this.terminal.err(`${step}: ${this.counted(count)}\n`);
    }
  };

  /** Takes away the line that is watched. */
  public clear(): void {
    this.terminal.err(this.terminal.isWatched ? CLEAR_LINE : '');
  }

  private counted({ done, total }: Count): string {
    const shown = (count: number) => count.toLocaleString('en');
    const seconds = ((this.now() - this.begunAt) / 1000 / (done - this.begunWith)) * (total - done);
    return `${shown(done)} of ${shown(total)}${done > this.begunWith && total > done ? `, ${remaining(seconds)} left` : ''}`;
  }
}

type Count = NonNullable<Parameters<Progress>[1]>;

function cut(step: string): string {
  return step.length > LONGEST_STEP ? `${step.slice(0, LONGEST_STEP)}…` : step;
}

function bar({ done, total }: Count): string {
  const filled = total > 0 ? Math.min(BAR_WIDTH, Math.floor((done / total) * BAR_WIDTH)) : 0;
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}]`;
}

function remaining(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
