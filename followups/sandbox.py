"""HTML of a mail on a page of ours: in a frame that runs nothing, asks for nothing remote, and
opens links in a window of their own."""

from django.http import HttpResponse

# A mail's styles stand in its tags, as mail programs want them. The frame is an origin of its own
# (`sandbox`), so what is allowed here is allowed nowhere else.
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
)
MAY_FRAME = {"frame-src": ["'self'"]}  # for the page around it


def framed(html: str) -> HttpResponse:
    response = HttpResponse(html.replace("<head>", '<head><base target="_blank">', 1))
    response["Content-Security-Policy"] = POLICY
    response["X-Frame-Options"] = "SAMEORIGIN"
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response
