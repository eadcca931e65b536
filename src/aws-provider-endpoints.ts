import { givenProperties } from './core/given-properties';
import { UNKNOWN, isUnresolved, known } from './core/known';
import { nearest } from './core/nearest';
import { quote } from './core/text';
import { Violation, typeInvalid } from './core/violations';
import { awsProviderEndpointsToTerraform } from './vendor/l1';

const GUIDE = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/custom-service-endpoints';

/** The property of the generated block by the provider's service name, such as `s3Control` by `s3control`. */
function propertiesByService(): { readonly [service: string]: string } {
  return awsProviderEndpointsToTerraform(new Proxy({}, { get: (_, property) => property }));
}

/** The block of the generated provider. A service whose URL is null counts as not given. */
export function endpointBlocks(endpoints: { [service: string]: string } | undefined): { [property: string]: string }[] | undefined {
  const given = Object.entries(givenProperties(endpoints));
  if (given.length === 0) {
    return undefined;
  }
  const properties = propertiesByService();
  return [Object.fromEntries(given.map(([service, url]) => [properties[service], url]))];
}

const ENDPOINT_REMEDY = "Write it as 'http://127.0.0.1:4566'.";
const ENDPOINTS_REMEDY = "Write it as { connect: 'http://127.0.0.1:4566' }.";

/** What is wrong with the map of endpoints. It may be anything, for callers who cast, or who write JavaScript. */
export function endpointViolations(endpoints: unknown): Violation[] {
  const seen = known(endpoints);
  if (seen === undefined) {
    return [];
  }
  if (seen === UNKNOWN || !isMap(seen) || Object.keys(seen).some(isUnresolved)) {
    return [notMap(seen)];
  }
  const services = Object.keys(propertiesByService());
  return Object.entries(givenProperties(seen)).flatMap(([service, url]) => {
    if (!services.includes(service)) {
      return [serviceUnknown(service, services)];
    }
    return typeof url === 'string' || isUnresolved(url) ? [] : [typeInvalid(`endpoints.${service}`, 'must be a URL as a string', url, ENDPOINT_REMEDY)];
  });
}

/** True for plain objects, of whatever realm; false for lists and for objects of a class. */
function isMap(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function notMap(given: unknown): Violation {
  const allowed = 'must be a map from service name to URL; a token can stand for each URL, not for a service name or the whole map';
  return typeInvalid('endpoints', allowed, given, Array.isArray(given) ? 'Give the map itself, not a list that holds it.' : ENDPOINTS_REMEDY);
}

function serviceUnknown(service: string, services: readonly string[]): Violation {
  const near = nearest(service, services);
  return {
    code: 'EndpointServiceUnknown',
    property: 'endpoints',
    allowed: "must use the provider's service names",
    given: quote(service),
    remedy: near ? `Did you mean ${quote(near)}? All names: ${GUIDE}` : `Use one of the names at ${GUIDE}`,
  };
}
