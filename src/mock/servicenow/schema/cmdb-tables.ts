import { dateTime, flag, integer, reference, text, typed } from './column.js';
import { systemColumns } from './system-columns.js';

const choice = { choice: true } as const;
const indexed = { indexed: true } as const;

/** `cmdb_ci`, the base of every configuration item; its columns are inherited (servicenow-api.md 4.1). */
export const configurationItemColumns = {
  ...systemColumns,
  name: text('Name', 255, indexed),
  sys_class_name: typed('Class', 'sys_class_name', 80, { automatic: true, indexed: true }),
  short_description: text('Description', 1000),
  asset_tag: text('Asset tag'),
  serial_number: text('Serial number', 255),
  model_number: text('Model number', 255),
  category: text('Category'),
  subcategory: text('Subcategory'),
  environment: text('Environment', 40, choice),
  install_status: integer('Status', { ...choice, defaultValue: '1' }),
  operational_status: integer('Operational status', { ...choice, defaultValue: '1' }),
  ip_address: text('IP Address', 255),
  mac_address: text('MAC Address', 18),
  fqdn: text('Fully qualified domain name', 255),
  dns_domain: text('DNS Domain', 255),
  manufacturer: reference('Manufacturer', 'core_company'),
  vendor: reference('Vendor', 'core_company'),
  company: reference('Company', 'core_company'),
  location: reference('Location', 'cmn_location'),
  department: reference('Department', 'cmn_department'),
  assigned_to: reference('Assigned to', 'sys_user'),
  managed_by: reference('Managed by', 'sys_user'),
  owned_by: reference('Owned by', 'sys_user'),
  supported_by: reference('Supported by', 'sys_user'),
  assignment_group: reference('Change Group', 'sys_user_group'),
  support_group: reference('Support group', 'sys_user_group'),
  attributes: text('Attributes', 65000),
  comments: text('Comments', 4000),
  correlation_id: text('Correlation ID', 512),
  discovery_source: text('Discovery source'),
  first_discovered: dateTime('First discovered'),
  last_discovered: dateTime('Most recent discovery'),
  install_date: dateTime('Installed'),
  fault_count: integer('Fault count', { defaultValue: '0' }),
  monitor: flag('Monitor'),
  sys_domain: typed('Domain', 'domain_id', 32, { defaultValue: 'global', automatic: true }),
};

/** What a computer adds to its hardware. */
export const computerColumns = {
  os: text('Operating System'),
  os_version: text('OS Version'),
  os_domain: text('OS Domain'),
  os_service_pack: text('OS Service Pack'),
  cpu_count: integer('CPU count'),
  cpu_core_count: integer('CPU core count'),
  cpu_name: text('CPU name', 100),
  cpu_type: text('CPU type', 100),
  cpu_speed: text('CPU speed (MHz)'),
  ram: integer('RAM (MB)'),
  disk_space: text('Disk space (GB)'),
  virtual: flag('Is Virtual'),
};

export const serverColumns = {
  host_name: text('Host name', 255),
  classification: text('Classification', 40, { defaultValue: 'Production' }),
  used_for: text('Used for'),
};

/** What any part of a virtual infrastructure has. */
export const virtualObjectColumns = {
  object_id: text('Object ID', 255, indexed),
};

export const virtualMachineColumns = {
  vm_inst_id: text('VM Instance ID', 255, indexed),
  state: text('State'),
  guest_os_fullname: text('Guest OS Fullname', 255),
  cpus: integer('CPUs'),
  memory: integer('Memory (MB)'),
  disks: integer('Disks'),
  disks_size: integer('Disks size (GB)'),
  nics: integer('Network adapters'),
  bios_uuid: text('BIOS UUID', 255),
  instance_uuid: text('Instance UUID', 255),
};

export const ciRelationColumns = {
  ...systemColumns,
  parent: reference('Parent', 'cmdb_ci'),
  child: reference('Child', 'cmdb_ci'),
  type: reference('Type', 'cmdb_rel_type'),
};

export const ciRelationTypeColumns = {
  ...systemColumns,
  name: text('Name', 255, indexed),
  parent_descriptor: text('Parent descriptor'),
  child_descriptor: text('Child descriptor'),
};
