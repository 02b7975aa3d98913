/** What a further name of a server looks like: a host without scheme, port and path, or all names below one. */
export const isHostName = (text: string): boolean => /^\.?[\w-]+(\.[\w-]+)*\.?$/.test(text);

export const hostHint = 'It wants a host name, as servicenow, or .example for all names below it';

/** What the origin of a page looks like, as browsers send it. */
export const isOrigin = (text: string): boolean => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

export const originHint = 'It wants an origin, as https://app.example';
