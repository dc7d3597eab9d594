#!/usr/bin/env bash
# Makes the test keys that are missing. They are for tests only, known to everyone and never to be used for anything else.
# Then run fill.mjs, which lets OpenSSL sign the contents of signing.json.
set -eu
cd "$(dirname "$0")/keys"

[ -e test-only-rsa.pkcs8.pem ] || openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out test-only-rsa.pkcs8.pem
[ -e test-only-rsa.spki.pem ] || openssl pkey -in test-only-rsa.pkcs8.pem -pubout -out test-only-rsa.spki.pem
[ -e test-only-rsa.pkcs1.pem ] || openssl rsa -in test-only-rsa.pkcs8.pem -traditional -out test-only-rsa.pkcs1.pem
[ -e test-only-rsa.pkcs1-encrypted.pem ] || openssl rsa -in test-only-rsa.pkcs8.pem -traditional -aes256 -passout pass:test -out test-only-rsa.pkcs1-encrypted.pem
[ -e test-only-rsa.pkcs8-encrypted.pem ] || openssl pkcs8 -topk8 -in test-only-rsa.pkcs8.pem -passout pass:test -out test-only-rsa.pkcs8-encrypted.pem
[ -e test-only-rsa.public-pkcs1.pem ] || openssl rsa -in test-only-rsa.pkcs8.pem -RSAPublicKey_out -out test-only-rsa.public-pkcs1.pem
[ -e test-only-rsa.certificate.pem ] || openssl req -x509 -new -key test-only-rsa.pkcs8.pem -subj "/CN=test only" -days 36500 -out test-only-rsa.certificate.pem

[ -e test-only-other.spki.pem ] || openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 | openssl pkey -pubout -out test-only-other.spki.pem

[ -e test-only-ec.sec1.pem ] || openssl ecparam -name prime256v1 -genkey -out test-only-ec.sec1.pem
[ -e test-only-ec.pkcs8.pem ] || openssl pkcs8 -topk8 -nocrypt -in test-only-ec.sec1.pem -out test-only-ec.pkcs8.pem
[ -e test-only-ec.spki.pem ] || openssl pkey -in test-only-ec.pkcs8.pem -pubout -out test-only-ec.spki.pem
