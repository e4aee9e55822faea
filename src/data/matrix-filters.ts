/** What the matrix can be filtered by. Each value has its rule in styles/matrix.css, which a test holds it to. */
import { serverSchema } from '../schemas/servers.ts';
import { platform } from '../schemas/shared.ts';

export const platformFilters = platform.options;
export const protocolFilters = serverSchema.shape.protocol.options;

/** `password` speaks of past days only. */
export const verdictFilters = ['google-sign-in', 'app-password', 'password', 'cannot', 'unknown'] as const;

/**
 * Days with a page of their own: the article of 2015 that the site succeeds, the last day of plain passwords for
 * personal accounts, and a day after the end for all.
 */
export const asOfDays = ['2015-01-27', '2022-05-29', '2025-06-01'] as const;
