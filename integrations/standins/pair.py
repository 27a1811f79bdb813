"""Both stand-ins behind one address, with a switch for each that fails."""

import json
from typing import Any

from integrations.standins.monday import MondayStandIn
from integrations.standins.server import FAULTS, Reply, StandIn
from integrations.standins.slack import SlackStandIn

CONTROL = "/control/"
# A page of another site can't send it without asking first (https://fetch.spec.whatwg.org/), and
# nobody here answers that question.
CONTROL_HEADER = "X-Stand-In-Control"
SHOWN = 10


class Pair(StandIn):
    """`/services/…` is Slack's, `/v2` is monday.com's, `/control/<name>` is ours: it takes
    `{"fault": …}` (or nothing) with the header above and tells how things stand."""

    def __init__(self) -> None:
        super().__init__()
        self.slack, self.monday = SlackStandIn(), MondayStandIn()
        self.slack.ended = self.monday.ended = self.ended

    def of(self, path: str) -> StandIn:
        if path.startswith("/services/"):
            return self.slack
        return self.monday if path == "/v2" else self

    def answer(self, path: str, headers: dict[str, str], body: Any) -> Reply:
        standins: dict[str, StandIn] = {"slack": self.slack, "monday": self.monday}
        standin = standins.get(path.removeprefix(CONTROL))
        if standin is None or not path.startswith(CONTROL):
            return Reply(404, b"{}")
        if CONTROL_HEADER not in headers or not is_at_home(headers.get("Host", "")):
            return Reply(403, b"{}")
        fault = body.get("fault") if isinstance(body, dict) else None
        if fault in FAULTS:
            standin.fail(fault)
        told = {
            "fault": standin.fault,
            "requests": len(standin.requests),
            "messages": [told["text"] for told in self.slack.messages[-SHOWN:]],
            "items": list(self.monday.items.values())[-SHOWN:],
        }
        return Reply(200, json.dumps(told).encode())


def is_at_home(host: str) -> bool:
    """Another name that leads to this machine may be that of a page which means harm
    (DNS rebinding)."""
    return host.partition(":")[0] in ("127.0.0.1", "localhost")
