/** The day of the build, against which states and shelf lives are computed: the same on every page of a build. */
export const today = new Date().toISOString().slice(0, 10);
