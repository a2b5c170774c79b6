// Runs inside our page before it, and takes the budget away: whatever limits are set on a sender, full pictures are sent.
export function removeBudget(): void {
  const set = RTCRtpSender.prototype.setParameters;
  RTCRtpSender.prototype.setParameters = function setWithoutLimits(this: RTCRtpSender, parameters, ...rest) {
    for (const encoding of parameters.encodings) {
      delete encoding.maxBitrate;
      delete encoding.maxFramerate;
      if (encoding.scaleResolutionDownBy !== undefined) encoding.scaleResolutionDownBy = 1;
    }
    return set.call(this, parameters, ...rest);
  };
}
