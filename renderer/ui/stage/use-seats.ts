// Keeps the order of the small ones from one change of the large one to the next.
import { useState } from 'react';
import { NO_SEATS, type Seats, seatsAfter } from './seats.ts';

export function useSeats(keys: readonly string[], large: string | undefined): Seats {
  const [before, setBefore] = useState(NO_SEATS);
  const seats = seatsAfter(before, keys, large);
  if (seats !== before) setBefore(seats);
  return seats;
}
