export const screens: object[];
