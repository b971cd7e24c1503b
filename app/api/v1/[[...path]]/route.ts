// All of the API stands behind this one address, so that an endpoint outside the list of endpoints cannot exist.

import { base, endpoints } from "#app/api/v1/endpoints.ts";
import { serve } from "#lib/server/api/serve.ts";
import { reportError } from "#lib/server/log.ts";

const handle = serve(endpoints, base, reportError);

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
