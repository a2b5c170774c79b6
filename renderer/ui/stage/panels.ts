// What stands beside the stage. The conversation is not among them: it belongs to the state, and comes first.
export type StagePanel = 'none' | 'room' | 'quality';
