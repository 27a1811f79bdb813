from celery import shared_task

from chatbot.services import knowledge, leads


@shared_task
def train_classifier() -> None:
    knowledge.train_classifier()


@shared_task
def alert_waiting_leads() -> None:
    leads.alert_waiting()
