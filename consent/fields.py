from typing import Any

from django.db import models

from consent.emails import normalise_email


class NormalisedEmailField(models.EmailField):  # type: ignore[type-arg]
    """Stores and looks up an address in its normalised form, whichever way it is written.

    What is no address (an empty value, part of one in a search) passes in lower case.
    """

    def get_prep_value(self, value: Any) -> Any:
        prepared = super().get_prep_value(value)
        if not isinstance(prepared, str) or not prepared:
            return prepared
        try:
            return normalise_email(prepared)
        except ValueError:
            return prepared.strip().lower()
