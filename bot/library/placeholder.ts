/** Stands in for a value that is missing or broken, and is complained about already. */
export const PLACEHOLDER = "…";
