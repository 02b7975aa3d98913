import type { Store } from '../../servicenow/records/store.js';
import { sysIdOf } from './sys-id.js';

const idOf = (name: string): { sys_id: string } => ({ sys_id: sysIdOf(`configuration/${name}`) });

const departments = [
  { name: 'IT', id: 'IT', description: 'Runs what everybody works with' },
  { name: 'Finance', id: 'FIN', description: 'Ledger, invoices and reporting' },
  { name: 'Sales', id: 'SAL', description: 'Customers and orders' },
] as const;

const services = [
  { name: 'Data Warehouse', short_description: 'Where reports come from' },
  { name: 'Order Management', short_description: 'Order entry, fulfilment and returns' },
  { name: 'Email', short_description: 'Mail for everybody' },
] as const;

const servers = [
  { name: 'warehouse-01', host_name: 'warehouse-01', os: 'Linux Red Hat', ip_address: '192.0.2.11', fqdn: 'warehouse-01.acme.example' },
  { name: 'orders-db-01', host_name: 'orders-db-01', os: 'Linux Red Hat', ip_address: '192.0.2.12', fqdn: 'orders-db-01.acme.example' },
] as const;

const machines = [
  { name: 'loader-01', vm_inst_id: 'i-0a1b2c3d4e5f60718', state: 'on', cpus: '2', memory: '4096', guest_os_fullname: 'Amazon Linux', ip_address: '192.0.2.21' },
] as const;

/** Standard changes by the name of their present version. */
const standardChanges = ['Clear BGP sessions on a Cisco router - 1', 'Reboot Windows Server - 1', 'Change VLAN on a Cisco switchport - 1'] as const;

/** What runs on what: a service depends on its server. */
const relations = [
  ['Data Warehouse', 'warehouse-01'],
  ['Order Management', 'orders-db-01'],
] as const;

/** Fills an instance with a few departments, services, servers and standard changes, so that pickers have something to show. */
export function seedConfiguration(store: Store): void {
  for (const department of departments) store.insert('cmn_department', { ...department, ...idOf(department.name) });
  for (const service of services) store.insert('cmdb_ci_service', { ...service, ...idOf(service.name) });
  for (const server of servers) store.insert('cmdb_ci_linux_server', { ...server, ...idOf(server.name) });
  for (const machine of machines) store.insert('cmdb_ci_ec2_instance', { ...machine, ...idOf(machine.name) });
  for (const name of standardChanges) store.insert('std_change_producer_version', { name, ...idOf(name) });
  const [dependsOn] = store.query('cmdb_rel_type', 'name=Depends on::Used by');
  for (const [parent, child] of relations) {
    const values = { parent: idOf(parent).sys_id, child: idOf(child).sys_id, type: dependsOn?.sys_id ?? '' };
    store.insert('cmdb_rel_ci', { ...values, ...idOf(`${parent} ${child}`) });
  }
}
