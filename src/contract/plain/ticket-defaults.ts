/** What a new ticket starts with unless the user says otherwise, by field: values as the provider stores them, `''` for none. */
export type TicketDefaults = Readonly<Record<string, string>>;
