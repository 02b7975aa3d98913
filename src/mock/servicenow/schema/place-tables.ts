import { flag, list, reference, text } from './column.js';
import { systemColumns } from './system-columns.js';

const indexed = { indexed: true } as const;

/** What addresses have in common. */
const addressColumns = {
  street: text('Street', 255),
  city: text('City', 50),
  state: text('State / Province', 40),
  zip: text('Zip / Postal Code', 40),
  country: text('Country', 40),
};

/** Where people and things are, and whom they belong to (servicenow-api.md 4.1). */
export const locationColumns = {
  ...systemColumns,
  ...addressColumns,
  name: text('Name', 100, indexed),
  full_name: text('Full name', 255),
  parent: reference('Parent', 'cmn_location'),
  company: reference('Company', 'core_company'),
  contact: reference('Contact', 'sys_user'),
  phone: text('Phone', 40),
  fax_phone: text('Fax phone', 40),
  latitude: text('Latitude', 40),
  longitude: text('Longitude', 40),
  time_zone: text('Time zone', 40),
};

export const departmentColumns = {
  ...systemColumns,
  name: text('Name', 100, indexed),
  id: text('ID', 40),
  description: text('Description', 1000),
  dept_head: reference('Department head', 'sys_user'),
  primary_contact: reference('Primary contact', 'sys_user'),
  head_count: text('Head count', 40),
  parent: reference('Parent', 'cmn_department'),
  company: reference('Company', 'core_company'),
  cost_center: reference('Cost center', 'cmn_cost_center'),
};

export const companyColumns = {
  ...systemColumns,
  ...addressColumns,
  name: text('Name', 80, indexed),
  phone: text('Phone', 40),
  fax_phone: text('Fax phone', 40),
  website: text('Website', 1024),
  notes: text('Notes', 4000),
  contact: reference('Contact', 'sys_user'),
  parent: reference('Parent', 'core_company'),
  latitude: text('Latitude', 40),
  longitude: text('Longitude', 40),
  stock_symbol: text('Stock symbol', 40),
  vendor: flag('Vendor'),
  vendor_type: list('Vendor type'),
  manufacturer: flag('Manufacturer'),
  customer: flag('Customer'),
  primary: flag('Primary'),
};

/** What a person has of an address. */
export const userAddressColumns = {
  ...addressColumns,
  building: reference('Building', 'cmn_building'),
};

export const costCenterColumns = {
  ...systemColumns,
  name: text('Name', 100, indexed),
  account_number: text('Account number', 40),
  code: text('Code', 40),
  location: reference('Location', 'cmn_location'),
  manager: reference('Manager', 'sys_user'),
  parent: reference('Parent', 'cmn_cost_center'),
};

export const buildingColumns = {
  ...systemColumns,
  name: text('Name', 100, indexed),
  location: reference('Location', 'cmn_location'),
};
