/** Whether a URL's host name is this machine: the one place where http is as safe as https. */
export const isLoopback = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
