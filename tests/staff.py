"""Accounts that the admin lets in."""

from django.contrib.auth.models import Group, User
from django.test import Client


def log_in(client: Client, name: str, group: str = "", email: str = "") -> Client:
    """The same client, as somebody new among the staff."""
    user = User.objects.create_user(name, email, is_staff=True)
    if group:
        user.groups.add(Group.objects.get(name=group))
    client.force_login(user)
    return client
