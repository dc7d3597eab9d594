// Types of the entry "freight-preflight/signing".
//
// Wrong use (a value of the wrong type, a key of another kind, a clock string of another format) rejects with a
// TypeError that names the argument and says what is accepted. What a message from outside says never rejects: a
// signature that is absent, malformed or another's gives `false`. No error holds a secret, a key or a parameter's value.

export interface AlibabaRequest {
  /** Default "1". */
  version?: string;
  namespace: string;
  name: string;
  appKey: string;
  /** All parameters as they are sent, before URL-encoding. A `_aop_signature` among them is replaced. */
  params: Record<string, string>;
  secret: string;
  /** Where `url` points, default "https://gw.api.alibaba.com/openapi/". It is not signed. */
  gateway?: string;
}

/** Ready for `fetch(signed.url, signed)`. */
export interface SignedAlibabaRequest {
  method: "POST";
  url: string;
  headers: Record<string, string>;
  /** application/x-www-form-urlencoded, the signature last. */
  body: string;
  /** `param2/<version>/<namespace>/<name>/<appKey>`, as it was signed. */
  path: string;
  /** The parameters with `_aop_signature`. */
  params: Record<string, string>;
  /** 40 hexadecimal digits in upper case. */
  signature: string;
}

/** Alibaba gateway: path, `_aop_signature` and the form body ready to send. */
export declare function signAlibaba(request: AlibabaRequest): Promise<SignedAlibabaRequest>;

/** Whether `signature` (40 hexadecimal digits in either case) belongs to path and parameters; compared in constant
 *  time. `path` starts at `param2/` and ends before the `?`. A `_aop_signature` in `params` is left out. */
export declare function verifyAlibaba(request: { path: string; params: Record<string, string>; signature: string; secret: string }): Promise<boolean>;

export interface WorldFirstRequest {
  /** From the first slash, without the host: "/amsin/api/v1/business/worldtrade/createDelivery". */
  path: string;
  clientId: string;
  /** ISO 8601 with an offset: "2022-04-28T12:31:30+08:00". */
  requestTime: string;
  /** Send exactly this text: its UTF-8 bytes are what is signed. */
  body: string;
  /** PEM, PKCS #8. */
  privateKey: string;
  /** Which of your keys WorldFirst should check with, default 1. */
  keyVersion?: number;
}

/** WorldFirst: the headers (Client-Id, Request-Time, Signature, Content-Type) for exactly this body. Keys are PEM text. */
export declare function signWorldFirst(request: WorldFirstRequest): Promise<{ headers: Record<string, string>; body: string }>;

export interface WorldFirstAnswer {
  /** Of the request. */
  path: string;
  clientId: string;
  /** The header Response-Time. */
  responseTime: string;
  /** The text exactly as received, not parsed and written anew. */
  body: string;
  /** The header Signature, empty when there is none. */
  signature: string;
  /** WorldFirst's, PEM, SPKI. */
  publicKey: string;
}

/** Whether WorldFirst signed this answer. One without a signature gives `false`, whatever it says: never believe an
 *  unverified answer with status S. Notifications are verified alike, with their own path and Request-Time. */
export declare function verifyWorldFirst(answer: WorldFirstAnswer): Promise<boolean>;

/** SHA-256 of the exact bytes, hex: tells a repeated requestId with another body. */
export declare function bodyDigest(body: string | Uint8Array): Promise<string>;
