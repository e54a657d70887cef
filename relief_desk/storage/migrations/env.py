"""Runs Alembic's steps on the connection that `storage.upgrading` hands over; knows no configuration file."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
