import type { Audit } from '#model/audit';
import { declaredFlowsListed } from './audits/declared-flows.js';
import { otherInterfacesListed } from './audits/other-interfaces.js';
import { portsConsistent } from './audits/ports-consistent.js';
import {
  addressesValid,
  destinationsNamed,
  directionStated,
  endpointsNarrow,
  portsValid,
  protocolPortPlausible,
  protocolsSecure,
  transportStated,
} from './audits/row-audits.js';
import { rulesHaveStreams, streamsHaveRules } from './audits/streams-and-rules.js';

/** Audits of ports, streams and firewall rules, by the names that rules give them. */
export const NETWORK_AUDITS: Readonly<Record<string, Audit>> = {
  'network/ports-valid': portsValid,
  'network/addresses-valid': addressesValid,
  'network/direction-stated': directionStated,
  'network/transport-stated': transportStated,
  'network/endpoints-narrow': endpointsNarrow,
  'network/protocols-secure': protocolsSecure,
  'network/protocol-port-plausible': protocolPortPlausible,
  'network/destinations-named': destinationsNamed,
  'network/ports-consistent': portsConsistent,
  'network/streams-have-rules': streamsHaveRules,
  'network/rules-have-streams': rulesHaveStreams,
  'network/declared-flows-listed': declaredFlowsListed,
  'network/other-interfaces-listed': otherInterfacesListed,
};
