const port = 4310;

/** Where the journeys find the product, its clock and its mail. */
export const addresses = {
  port,
  product: `http://localhost:${port}`,
  controlPort: 4311,
  control: 'http://127.0.0.1:4311',
  mailPort: 4325,
  inboxPort: 4326,
  inbox: 'http://127.0.0.1:4326',
};
