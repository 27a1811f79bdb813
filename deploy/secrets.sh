#!/bin/sh
# Makes the secrets that are missing under deploy/secrets/: random ones, the two addresses that hold
# them, and empty files for those that others give. Run again, it changes none. The folder is for its
# owner alone; the files in it can be read by whichever account a container runs under.
set -eu
umask 077
folder=${1:-$(dirname "$0")/secrets}
mkdir -p "$folder"

keep() {
    [ -s "$folder/$1" ] || printf '%s' "$2" > "$folder/$1"
    chmod 444 "$folder/$1"
}

given() {
    [ -e "$folder/$1" ] || : > "$folder/$1"
    chmod 644 "$folder/$1"
}

random() {
    od -An -N32 -tx1 /dev/urandom | tr -d ' \n'
}

keep secret_key "$(random)"
keep admin_api_key "$(random)"
keep consent_subject_pepper "$(random)"
keep consent_chain_keys "1:$(random)"
keep postgres_password "$(random)"
keep redis_password "$(random)"
keep database_url "postgres://novahouse:$(cat "$folder/postgres_password")@postgres:5432/novahouse"
keep redis_url "redis://:$(cat "$folder/redis_password")@redis:6379/0"
for name in email_url secret_key_fallbacks slack_webhook_url monday_api_key \
    monday_webhook_secret sentry_dsn; do
    given "$name"
done
[ -s "$folder/email_url" ] ||
    echo "Write the mail server's address into $folder/email_url: smtp+tls://user:password@host:587"
