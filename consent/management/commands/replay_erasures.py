from typing import Any

from django.core.management.base import BaseCommand

from consent import erasure, tombstones
from consent.log import Origin


class Command(BaseCommand):
    help = "After a backup was restored: erases again everybody who had been erased since it."

    def handle(self, *_args: Any, **_options: Any) -> None:
        known = len(tombstones.erased_subjects())
        count = erasure.replay(origin=Origin(method="replay"))
        self.stdout.write(f"Erased {count} again, of {known} erasures known.")
