/** Where in the console a record of that kind is shown. */
export const placeOfHeld = {
  procurement: (id: string) => `/procurements/${id}/show`,
  contract: (id: string) => `/contracts/${id}/show`,
  supplier: (id: string) => `/suppliers/${id}/show`,
  person: (id: string) => `/people/${id}`,
};
