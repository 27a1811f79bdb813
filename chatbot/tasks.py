from celery import shared_task

from chatbot.services import knowledge


@shared_task
def train_classifier() -> None:
    knowledge.train_classifier()
