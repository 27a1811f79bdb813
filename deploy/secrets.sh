#!/bin/sh
# Makes the secrets that are missing under deploy/secrets/: random ones, and the two addresses that
# hold them. Run again, it changes none. The folder is for its owner alone; the files in it can be
# read by whichever account a container runs under.
set -eu
umask 077
folder=${1:-$(dirname "$0")/secrets}
mkdir -p "$folder"

keep() {
    [ -s "$folder/$1" ] || printf '%s' "$2" > "$folder/$1"
    chmod 444 "$folder/$1"
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
[ -s "$folder/email_url" ] ||
    echo "Write the mail server's address into $folder/email_url: smtp+tls://user:password@host:587"
