export const placeOfRelease = (ocid: string) => `/open-data/${encodeURIComponent(ocid)}/show`;
