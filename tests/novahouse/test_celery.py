import pytest

from novahouse.celery import Channel
from novahouse.celery import app as celery_app
from tests.services import RedisServer


@pytest.mark.parametrize("is_acknowledged", [False, True])
def test_a_channel_whose_connection_is_gone_ends_no_worker(
    redis_server: RedisServer, is_acknowledged: bool
) -> None:
    """What a worker does when Redis has reset its connections: close, and acknowledge late."""
    with celery_app.connection_for_write(redis_server.url) as connection:
        channel = connection.channel()
        assert isinstance(channel, Channel)
        with connection.SimpleQueue("looks", channel=channel) as queue:
            queue.put("look")
            message = queue.get(timeout=5)
            connection.transport.client = None  # as kombu leaves it behind
            redis_server.stop()
            if is_acknowledged:
                channel.close()
                message.ack()
            else:
                channel.close()
