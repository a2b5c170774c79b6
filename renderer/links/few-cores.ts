// What counts as a small machine. PURE.
const FEW_CORES = 2;

/** On so few, what is sent and received costs what drawing and other programs need. */
export function hasFewCores(cores: number): boolean {
  return cores <= FEW_CORES;
}
