#!/bin/sh
# One image, several roles: web, worker, beat, migrate, or any command of manage.py.
set -eu
cd "$(dirname "$0")/.."
role=${1:-web}
[ $# -eq 0 ] || shift
case $role in
web)
    exec python -m gunicorn novahouse.wsgi --config deploy/gunicorn.conf.py "$@"
    ;;
worker)
    exec python -m celery -A novahouse worker -P threads -c "${WORKER_THREADS:-4}" \
        --without-gossip --without-mingle --loglevel "${LOG_LEVEL:-INFO}" "$@"
    ;;
beat)
    exec python -m celery -A novahouse beat --pidfile= --loglevel "${LOG_LEVEL:-INFO}" "$@"
    ;;
migrate)
    python manage.py check --deploy
    python manage.py migrate --noinput
    python manage.py load_knowledge
    exec python manage.py collectstatic --noinput --verbosity 0
    ;;
*)
    exec python manage.py "$role" "$@"
    ;;
esac
