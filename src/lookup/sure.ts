/** What a confidence is called, wherever an answer is shown: from these on almost certain, likely, worth a line at all. */
export const CERTAIN = 0.93;
export const LIKELY = 0.75;
export const POSSIBLE = 0.12;
