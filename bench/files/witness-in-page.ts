// Runs in the product's page before it: chooses the place of a file as a person would, and leaves it only the way that is measured.

export type Measured = { readonly way: 'host' | 'channel'; readonly hasCamera: boolean };

/** With `channel` what is asked of the host's rows of bytes never arrives there. Without a camera nobody pays for looking at themselves. */
export function installWitness({ way, hasCamera }: Measured): void {
  const connections: RTCPeerConnection[] = [];
  Object.assign(window, {
    connections,
    showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
  });
  const Connection = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Connection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.push(this);
    }
  };
  if (!hasCamera) {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
  }
  if (way === 'host') return;
  const known = window.fetch.bind(window);
  window.fetch = (what, ...rest) =>
    String(what).includes('/streams/') ? Promise.reject(new TypeError('Failed to fetch')) : known(what, ...rest);
}
