/** What a device fact may say. `list`: several values may be given. */
export type FactDefinition =
  | { readonly kind: 'yes-no'; readonly list: false; readonly whenLeftOut: true | null }
  | { readonly kind: 'word'; readonly list: boolean; readonly words: readonly string[] }
  | { readonly kind: 'country'; readonly list: true }
  | { readonly kind: 'text'; readonly list: false };

const yesNo = (whenLeftOut: true | null = null): FactDefinition => ({ kind: 'yes-no', list: false, whenLeftOut });
const oneOf = (...words: readonly string[]): FactDefinition => ({ kind: 'word', list: false, words });
const someOf = (...words: readonly string[]): FactDefinition => ({ kind: 'word', list: true, words });
const COUNTRIES: FactDefinition = { kind: 'country', list: true };
const TEXT: FactDefinition = { kind: 'text', list: false };

/** The facts that a manufacturer may declare about a device, and what each may say. dossier.yaml and rules are both checked against it. */
export const DEVICE_FACTS: Readonly<Record<string, FactDefinition>> = {
  form: someOf('hardware', 'software-only', 'mobile-app', 'accessory'),
  programmable: yesNo(true),
  interfaces: someOf(
    'lan',
    'wifi',
    'bluetooth',
    'cellular',
    'usb',
    'serial',
    'optical-media',
    'service-port',
    'nfc',
    'none',
  ),
  networked: yesNo(),
  internet_required: yesNo(),
  internet_capable: yesNo(),
  phi: someOf('none', 'displays', 'transmits', 'stores'),
  hosting: someOf('none', 'customer', 'manufacturer', 'third-party'),
  hosting_countries: COUNTRIES,
  accounts: someOf('none', 'local', 'directory', 'service'),
  service_account: yesNo(),
  default_credentials: oneOf('none', 'per-device-unique', 'shared'),
  update_path: someOf('none', 'service', 'operator', 'remote', 'automatic'),
  remote_service: yesNo(),
  remote_service_started_by: someOf('operator', 'manufacturer', 'patient'),
  removable_media: yesNo(),
  removable_media_use: someOf('data', 'updates'),
  os_supplied_by: someOf('manufacturer', 'customer', 'none'),
  workstation: someOf('none', 'user', 'admin'),
  user_type: someOf('professional', 'lay'),
  environment: someOf('hospital', 'laboratory', 'practice', 'home', 'mobile', 'public'),
  stores_configuration: yesNo(true),
  clinical_urgency: yesNo(),
  can_run_foreign_code: yesNo(),
  essential_function: TEXT,
  life_supporting: yesNo(),
  alarms_security: yesNo(),
  logs: yesNo(),
  third_party_software: yesNo(),
  combined_with_devices: yesNo(),
  markets: COUNTRIES,
};

/** Regulations that a device may stand under; `both` stands for each of them. */
export const REGULATIONS: readonly string[] = ['mdr', 'ivdr', 'both'];

/** Interfaces that make a device networked where nobody says whether it is. */
export const NETWORK_INTERFACES: readonly string[] = ['lan', 'wifi', 'bluetooth', 'cellular'];

/** A single word of these facts stands for itself and those before it; a list is taken as it stands. */
export const LADDERS: Readonly<Record<string, readonly string[]>> = { phi: ['displays', 'transmits', 'stores'] };
