from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.urls import reverse

from chatbot import widget_file


class Command(BaseCommand):
    help = "Prints the script tag that pins a site to the widget of this release."

    def handle(self, *_args: Any, **_options: Any) -> None:
        file = widget_file.current()
        address = settings.PUBLIC_URL + reverse("pinned-widget", args=[file.version])
        self.stdout.write(
            f'<script src="{address}" integrity="{file.integrity}" crossorigin="anonymous" async>'
            "</script>"
        )
        self.stdout.write(
            f"This pins version {file.version}; without integrity and version a site gets each "
            "release by itself."
        )
