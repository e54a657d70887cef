"""A stranger's list -> needs and pledges: what its columns and names mean, and what it would change; writes nothing."""
