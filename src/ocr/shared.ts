/** The cache, and the made-up address in it, where the service worker leaves a shared picture for the page. */
export const SHARED_CACHE = 'tsunagu-shared';
export const SHARED_PICTURE = '/shared-picture';
