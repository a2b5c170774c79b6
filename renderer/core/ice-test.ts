// What came of trying a STUN or TURN server.

/** What came back, as a person would say it. */
export type IceTestResult =
  /** It told this address of ours. */
  | { readonly kind: 'stun-works'; readonly address: string }
  /** It passes on for us, from this address. */
  | { readonly kind: 'turn-works'; readonly address: string }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'wrong-credentials' }
  | { readonly kind: 'bad-address' }
  /** It answered with an error of its own. */
  | { readonly kind: 'error'; readonly code: number; readonly text: string };

export type IceTest = { readonly kind: 'running' } | { readonly kind: 'done'; readonly result: IceTestResult };
