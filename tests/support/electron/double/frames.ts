import { toApp } from './browser.ts';

/** A frame of a page, as Electron's `WebFrameMain`. */
export class FrameDouble implements Pick<
  Electron.WebFrameMain,
  'url' | 'origin' | 'parent' | 'top' | 'frameTreeNodeId'
> {
  static #last = 0;
  readonly frameTreeNodeId = ++FrameDouble.#last;
  readonly id: string;
  readonly parentDouble: FrameDouble | null;
  browserUrl = 'about:blank';
  browserOrigin = 'null';

  constructor(id: string, parent: FrameDouble | null) {
    this.id = id;
    this.parentDouble = parent;
  }
  get url(): string {
    return toApp(this.browserUrl);
  }
  get origin(): string {
    return toApp(this.browserOrigin);
  }
  get parent(): Electron.WebFrameMain | null {
    return this.parentDouble as Electron.WebFrameMain | null;
  }
  get top(): Electron.WebFrameMain | null {
    return (this.parentDouble ? this.parentDouble.top : this) as Electron.WebFrameMain | null;
  }
}
