import { html, type TemplateResult } from 'lit';
import { roles, teamPermissions } from '../../backend/ports/users.js';
import { faultCatalogue } from '../../mock/servicenow/faults/fault-catalogue.js';
import type { BackendGateway, InstanceFault, WorldInfo } from '../../mock/scenarios/control.js';
import { gatewayCatalogue } from '../../mock/scenarios/gateway/gateway-catalogue.js';
import { scenarioGroups } from '../../mock/scenarios/guide.js';
import type { Scenario } from '../../mock/scenarios/scenario.js';
import { languages, themes, type Address } from '../page/address.js';

type Fault = InstanceFault['fault'];
type GatewayFault = BackendGateway['fault'];

/** What the controls change, beside what they show. */
export interface DevControlsContext {
  readonly go: (change: Partial<Address>) => void;
  /** Injects a fault into the instance in the place of any other; null removes it. */
  readonly setFault: (fault: Fault) => void;
  /** Injects a fault between page and backend in the place of any other; null removes it. */
  readonly setGateway: (fault: GatewayFault) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
  /** What it means, where the label does not say it. */
  readonly about?: string;
}

interface OptionGroup {
  readonly title: string;
  readonly options: readonly Option[];
}

const words = (values: readonly string[]): Option[] => values.map((value) => ({ value, label: value }));
const nameOption = (value: string, about: string): Option => ({ value, label: value.replaceAll('-', ' '), about });
const faultOptions: readonly Option[] = Object.entries(faultCatalogue).map(([name, { summary }]) => nameOption(name, summary));
const gatewayOptions: readonly Option[] = Object.entries(gatewayCatalogue).map(([name, summary]) => nameOption(name, summary));
const delays = [300, 1000, 3000];

/** Who looks, at which world, through which network: each choice but the faults is in the address. */
export function devControls(address: Address, world: Pick<WorldInfo, 'faults' | 'gateway'> | undefined, { go, setFault, setGateway }: DevControlsContext): TemplateResult {
  return html`${choice('Scenario', address.scenario, scenarioOptions, (scenario: Scenario) => go({ scenario }))}
  ${choice('Role', address.role, single(words(roles.toReversed())), (role: Address['role']) => go({ role }))}
  ${choice('Team', address.team, single(words(teamPermissions.toReversed())), (team: Address['team']) => go({ team }))}
  ${choice('Instance', (world?.faults ?? []).join(' '), single(faultsOr('healthy', faultOptions, world?.faults)), (fault) => setFault(fault === '' ? null : (fault as Fault)), !world)}
  ${choice('Gateway', (world?.gateway ?? []).join(' '), single(faultsOr('open', gatewayOptions, world?.gateway)), (fault) => setGateway(fault === '' ? null : (fault as GatewayFault)), !world)}
  ${choice('Network', networkOf(address), single(networkOptions(address)), (network) => go(networkChange(network)))}
  ${choice('Theme', address.theme, single(words(themes)), (theme: Address['theme']) => go({ theme }))}
  ${choice('Language', address.locale, single(words(languages)), (locale: Address['locale']) => go({ locale }))}
  ${choice('Backend', backendOf(address), single(backendOptions(address)), (backend) => go({ backend }))}`;
}

/** A select whose options are the values that `change` takes. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the options are made of the values of `Value`: what comes back is one of them
function choice<Value extends string>(label: string, value: string, groups: readonly OptionGroup[], change: (value: Value) => void, disabled = false): TemplateResult {
  const handleChange = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) change(target.value as Value);
  };
  return html`<label>
    ${label}
    <select ?disabled=${disabled} @change=${handleChange}>
      ${groups.map(({ title, options }) => (title ? html`<optgroup label=${title}>${optionsOf(options, value)}</optgroup>` : optionsOf(options, value)))}
    </select>
  </label>`;
}

const optionsOf = (options: readonly Option[], value: string): TemplateResult[] =>
  options.map((option) => html`<option value=${option.value} title=${option.about ?? ''} .selected=${option.value === value}>${option.label}</option>`);

const single = (options: readonly Option[]): OptionGroup[] => [{ title: '', options }];

const scenarioOptions: readonly OptionGroup[] = scenarioGroups.map(({ title, scenarios }) => ({ title, options: words(Object.keys(scenarios)) }));

/** Returns the faults to choose from, or none of them. Where the backend is no mock, nothing is known of them. */
const faultsOr = (none: string, options: readonly Option[], active: readonly string[] | undefined): Option[] =>
  active ? withCurrent([{ value: '', label: none }, ...options], active.join(' ')) : [{ value: '', label: 'unknown' }, ...options];

const networkOf = ({ offline, latency }: Address): string => (offline ? 'offline' : String(latency));

function networkOptions({ latency }: Address): Option[] {
  const delayed = [...new Set([...delays, latency])].filter(Boolean).map((delay) => ({ value: String(delay), label: `+ ${delay} ms` }));
  return [{ value: '0', label: 'as it is' }, ...delayed, { value: 'offline', label: 'offline' }];
}

const networkChange = (network: string): Partial<Address> => (network === 'offline' ? { offline: true } : { offline: false, latency: Number(network) });

/** A static build has no backend beside it. */
const backendOf = ({ backend }: Address): string => (backend === '' && import.meta.env.PROD ? 'msw' : backend);

function backendOptions(address: Address): Option[] {
  const known = [
    { value: '', label: 'beside the page' },
    { value: 'msw', label: 'in the page' },
    { value: 'http://127.0.0.1:8181', label: 'http://127.0.0.1:8181' },
  ];
  return withCurrent(import.meta.env.PROD ? known.slice(1) : known, backendOf(address));
}

const withCurrent = (options: readonly Option[], current: string): Option[] =>
  options.some(({ value }) => value === current) ? [...options] : [...options, { value: current, label: current }];
