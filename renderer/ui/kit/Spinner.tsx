// Something is at work. Says nothing to screen readers: the text beside it does.
export function Spinner() {
  return (
    <span
      aria-hidden
      className="inline-block size-[1.1em] shrink-0 animate-spin rounded-full border-2 border-current border-r-transparent"
    />
  );
}
