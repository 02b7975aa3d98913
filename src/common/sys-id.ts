/** Tests whether a text is written as a sys_id: 32 hexadecimal digits. Letters of either case stand for the same record. */
export const isSysId = (text: string): boolean => /^[0-9a-f]{32}$/i.test(text);

/** Returns the sys_id in lower case, as an instance writes it; `undefined` for a text that is none. */
export const toSysId = (text: string): string | undefined => (isSysId(text) ? text.toLowerCase() : undefined);
