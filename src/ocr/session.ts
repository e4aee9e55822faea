/** The page's end of the reading worker: started when first needed, ended when cancelled or long unused. */
import type { Pixels } from './gray.ts';
import type { Answer, Asset, Order } from './messages.ts';

/** How long the worker waits for a second picture, in milliseconds; it holds about 100 MB of memory. */
const PATIENCE = 60_000;

export type Progress = (answer: Extract<Answer, { type: 'fetching' | 'reading' }>) => void;
export type Result = Extract<Answer, { type: 'text' | 'failed' }>;

export class Session {
  private worker: Worker | undefined;
  private timer = 0;
  private folder: string;
  private assets: Asset[];

  /** `folder` is the address below which `assets` lie. */
  constructor(folder: string, assets: Asset[]) {
    this.folder = folder;
    this.assets = assets;
  }

  /** Reads one picture at a time. The promise never settles if `end` is called first. */
  read(pixels: Pixels, progress: Progress): Promise<Result> {
    clearTimeout(this.timer);
    this.worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'picture-reading' });
    const worker = this.worker;
    return new Promise((resolve) => {
      const finish = (result: Result) => {
        this.timer = window.setTimeout(() => this.end(), result.type === 'text' ? PATIENCE : 0);
        resolve(result);
      };
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.type === 'fetching' || data.type === 'reading') progress(data);
        else finish(data);
      };
      worker.onerror = () => finish({ type: 'failed', at: 'fetching' });
      worker.postMessage({ folder: this.folder, assets: this.assets, pixels } satisfies Order);
    });
  }

  /** Stops whatever is under way. */
  end(): void {
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.worker = undefined;
  }
}
