/** Calls back before the next repaint of the page, once for any number of requests, and again while the callback asks for more. */
export class FrameLoop {
  private handle: number | undefined;

  /** @param onFrame is given the time in milliseconds; returns whether something still moves */
  constructor(private readonly onFrame: (now: number) => boolean) {}

  request() {
    this.handle ??= requestAnimationFrame((now) => {
      this.handle = undefined;
      if (this.onFrame(now)) this.request();
    });
  }

  stop() {
    if (this.handle !== undefined) cancelAnimationFrame(this.handle);
    this.handle = undefined;
  }
}
