/** The body of a request that brings a file: its bytes as they are, sent as `application/octet-stream`. */
import { z } from "zod";

export const fileBody = z.instanceof(Uint8Array<ArrayBuffer>);
