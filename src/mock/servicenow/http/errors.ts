/** A refusal in ServiceNow's own words: it becomes the error envelope (servicenow-api.md 1.4). */
export class ServiceNowError extends Error {
  override readonly name = 'ServiceNowError';
  readonly status: number;
  readonly detail: string | null;

  constructor(status: number, message: string, detail: string | null = null) {
    super(message);
    this.status = status;
    this.detail = detail;
  }
}

export const noRecord = () =>
  new ServiceNowError(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval");

export const operationFailed = (detail: string) => new ServiceNowError(403, 'Operation Failed', detail);

export const aclException = (operation: 'Insert' | 'Update' | 'Delete') =>
  operationFailed(`ACL Exception ${operation} Failed due to security constraints`);
