// All of the API stands behind this one address, so that an endpoint outside the list of endpoints cannot exist.

import { serve } from "#lib/server/api/serve.ts";
import { reportError } from "#lib/server/log.ts";
import { base, endpoints } from "../endpoints.ts";

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
