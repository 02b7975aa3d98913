/** The longest body of a request, in bytes: what a ServiceNow instance takes, and so what is asked of one. */
export const maxBodyBytes = 10_485_760;

/** The longest attachment, in bytes: a tenth of an instance's own default, as a mock's files lie in memory. */
export const maxAttachmentBytes = 104_857_600;
