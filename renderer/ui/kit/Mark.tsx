// The sign of Nearcall: two people and the line between them, which read as an N.
export function Mark({ className = 'size-9' }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" className={className}>
      <rect width="64" height="64" rx="18" className="fill-[oklch(0.5_0.092_184)]" />
      <path d="M23 21 L41 43" stroke="#8fe0d2" strokeWidth="9" strokeLinecap="round" />
      <path d="M21 19 V45 M43 19 V45" stroke="#fff" strokeWidth="9" strokeLinecap="round" />
    </svg>
  );
}
