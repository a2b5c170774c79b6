// `getDisplayMedia` as Electron 45 decides it: the permission `display-capture` first, then the session's handler chooses the source.
// Which source it was is noted; the picture is Chromium's fake screen, which moves.
import { originFromChromium } from './page-address.ts';
import { isRequestGranted, type Question } from './permissions.ts';
import { note } from './record.ts';
import { handlers } from './session.ts';
import type { StandInContents } from './web-contents.ts';

type Asked = Required<Pick<Question, 'url' | 'isMainFrame' | 'mediaTypes'>>;
/** What is given, or why nothing is: the permission was refused, or the handler gave no picture. */
export type Capture = readonly ('video' | 'audio')[] | 'refused' | 'failed';

export async function answerDisplayMedia(
  contents: StandInContents,
  frame: Electron.WebFrameMain,
  { url, isMainFrame, mediaTypes }: Asked,
): Promise<Capture> {
  const { displayMedia } = handlers;
  if (!(await isRequestGranted(contents, { permission: 'display-capture', url, isMainFrame, mediaTypes })))
    return 'refused';
  if (!displayMedia) return 'refused';
  const request: Electron.DisplayMediaRequestHandlerHandlerRequest = {
    frame,
    securityOrigin: originFromChromium(url),
    videoRequested: mediaTypes.includes('video'),
    audioRequested: mediaTypes.includes('audio'),
    userGesture: true,
  };
  return new Promise<Capture>((resolve) => {
    displayMedia(request, (streams) => {
      note('getDisplayMedia', request.audioRequested, streams);
      resolve(read(streams, request));
      // Only `null` says "no" without an error in the app.
      if (streams && request.videoRequested && !streams.video)
        throw new TypeError('Video was requested, but no video stream was provided');
    });
  });
}

function read(streams: Electron.Streams | null, request: Electron.DisplayMediaRequestHandlerHandlerRequest): Capture {
  if (!streams?.video) return 'failed';
  return streams.audio && request.audioRequested ? ['video', 'audio'] : ['video'];
}
