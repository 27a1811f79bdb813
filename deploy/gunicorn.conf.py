"""How gunicorn serves: read by `gunicorn --config`. Figures for sizing stand in docs/deploy.md."""

import os

bind = os.environ.get("BIND") or "0.0.0.0:8000"
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
threads = int(os.environ.get("WEB_THREADS") or 4)
worker_class = "gthread"
worker_tmp_dir = "/dev/shm"  # noqa: S108  its heartbeat, kept off the disk
timeout = 30  # an answer never takes as long: the database's share is bounded to 3 s
graceful_timeout = 20  # compose waits 30 s before it kills
keepalive = 75  # longer than the proxy keeps a connection, so that it is the proxy who closes
control_socket_disable = True
