/** What clients read first (RFC 8414, OpenID Connect Discovery 1.0). Pure. */
import { locales } from "../kernel/locale.ts";
import { identityScopes } from "./authorization.ts";
import { tokenScopes } from "./scopes.ts";

const clientAuth = ["client_secret_basic", "client_secret_post"];

export const discovery = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/oauth/authorize`,
  token_endpoint: `${issuer}/oauth/token`,
  userinfo_endpoint: `${issuer}/oauth/userinfo`,
  jwks_uri: `${issuer}/oauth/jwks`,
  revocation_endpoint: `${issuer}/oauth/revoke`,
  introspection_endpoint: `${issuer}/oauth/introspect`,
  service_documentation: `${issuer}/docs`,
  scopes_supported: [...identityScopes, ...tokenScopes],
  response_types_supported: ["code"],
  response_modes_supported: ["query"],
  grant_types_supported: ["authorization_code", "refresh_token", "client_credentials"],
  subject_types_supported: ["public"],
  id_token_signing_alg_values_supported: ["ES256"],
  token_endpoint_auth_methods_supported: [...clientAuth, "none"],
  revocation_endpoint_auth_methods_supported: [...clientAuth, "none"],
  introspection_endpoint_auth_methods_supported: clientAuth,
  code_challenge_methods_supported: ["S256"],
  claims_supported: ["sub", "iss", "aud", "exp", "iat", "nonce", "name", "email", "seller_id"],
  ui_locales_supported: locales,
  authorization_response_iss_parameter_supported: true,
  request_parameter_supported: false,
  request_uri_parameter_supported: false,
});
