/** Prepositions that lead to what is attacked by "fell upon" and its like. */
export const TURNED = /^(?:up)?on$/u;
