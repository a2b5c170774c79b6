// The licences of everything Nearcall is made of, as the build wrote them down. Fetched only when somebody wants to read them.
import { z } from 'zod/mini';

const licence = z.object({
  /** Names with versions, never none: several may share a text. */
  packages: z.array(z.string()).check(z.minLength(1)),
  /** As SPDX names it: `MIT`, `Apache-2.0`. */
  licence: z.string(),
  text: z.string(),
});
export type Licence = z.infer<typeof licence>;

/** Ours, and those of the packages that are part of Nearcall, by name. */
const licenceList = z.object({ own: licence, others: z.array(licence) });
export type LicenceList = z.infer<typeof licenceList>;

/** @param signal ends it when nobody wants to know any more. */
export async function fetchLicences(signal: AbortSignal): Promise<LicenceList> {
  const response = await fetch('/licences.json', { signal });
  return licenceList.parse(await response.json());
}
