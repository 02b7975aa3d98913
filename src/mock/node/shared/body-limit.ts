import { maxAttachmentBytes, maxBodyBytes } from '../../../common/body-limits.js';
import { maxUploadBytes } from '../../servicenow/index.js';

const uploadPath = /^\/api\/now(?:\/v[12])?\/attachment\/(?:file|upload)\b/;

/** Tests whether a target takes attachments. */
export const isUpload = (target: string): boolean => uploadPath.test(target);

/** Returns the most bytes that are kept of a body that is sent to a target of a backend or of its instance. */
export const bodyLimit = (target: string): number => (isUpload(target) ? maxUploadBytes(maxAttachmentBytes) : maxBodyBytes);
