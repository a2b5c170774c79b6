// A ring that fills while something of known length goes on; with less motion it is full at once.
export function Ring() {
  return (
    <svg viewBox="0 0 20 20" className="size-4 -rotate-90" aria-hidden="true">
      <circle cx="10" cy="10" r="8" fill="none" strokeWidth="3" className="stroke-edge/40" />
      <circle
        cx="10"
        cy="10"
        r="8"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        pathLength="1"
        strokeDasharray="1"
        className="animate-fill stroke-danger"
      />
    </svg>
  );
}
