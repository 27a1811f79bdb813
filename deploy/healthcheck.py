"""Exits with 0 where this web process is ready. For a container's health check."""

import http.client
import os
import sys

host = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].strip()
port = int((os.environ.get("BIND") or "0.0.0.0:8000").rpartition(":")[2])
connection = http.client.HTTPConnection("127.0.0.1", port, timeout=4)
try:
    connection.request("GET", "/api/health/ready", headers={"Host": host})
    sys.exit(connection.getresponse().status != http.client.OK)
except OSError:
    sys.exit(1)
