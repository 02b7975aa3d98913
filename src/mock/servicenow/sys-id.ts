/** Whether a text is written as a sys_id: 32 hexadecimal digits. Letters of either case stand for the same record. */
export const isSysId = (text: string): boolean => /^[0-9a-f]{32}$/i.test(text);
