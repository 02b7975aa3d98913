/** The version of the contract, `major.minor`; the page on versions in the documentation says what changes it. */
export const contractVersion = '1.0';
