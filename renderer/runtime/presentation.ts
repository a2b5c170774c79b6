// When people see and hear what changed: after the connection work that came with it. An offer arrives right behind its ring;
// drawing the ring first would hold the link up for as long as the drawing takes.

/** Frames that pass before what the network brought is shown (33 ms), and before what a person did is (the next one). */
const FRAMES = { network: 2, person: 1 } as const;

export type Presentation = {
  /** Present soon. Asked again before it happened, it happens once, at the earlier moment. */
  readonly request: (cause: keyof typeof FRAMES) => void;
};

/** @param isVisible whether anybody can see the page; the app's page is `visible` to the browser even in a hidden window. */
export function createPresentation(present: () => void, isVisible: () => boolean): Presentation {
  let isDue = false;
  // Hidden pages have no frames, and their timers may fire once a minute; a message to oneself is never held back.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = show;

  function show(): void {
    if (!isDue) return;
    isDue = false;
    present();
  }

  function afterFrames(count: number): void {
    requestAnimationFrame(() => (count > 1 ? afterFrames(count - 1) : show()));
  }

  return {
    request: (cause) => {
      const isNew = !isDue;
      isDue = true;
      if (!isVisible()) port2.postMessage(undefined);
      else if (isNew || cause === 'person') afterFrames(FRAMES[cause]);
    },
  };
}
