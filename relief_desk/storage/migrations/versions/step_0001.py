"""The first schema."""

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE aliases (
        id TEXT NOT NULL,
        "table" TEXT NOT NULL,
        folded TEXT NOT NULL,
        target TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE exchange_runs (
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        file TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        at TEXT NOT NULL,
        mapping TEXT NOT NULL,
        counts TEXT NOT NULL,
        backup TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE headquarters_notes (
        id TEXT NOT NULL,
        record TEXT NOT NULL,
        snapshot TEXT NOT NULL,
        decision TEXT NOT NULL,
        quantity_milli INTEGER,
        comment TEXT NOT NULL,
        "on" TEXT,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_headquarters_notes_record ON headquarters_notes (record)",
    """
    CREATE TABLE items (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        sector TEXT NOT NULL,
        kind TEXT NOT NULL,
        base_unit TEXT NOT NULL,
        names TEXT NOT NULL,
        aliases TEXT NOT NULL,
        codes TEXT NOT NULL,
        specification TEXT NOT NULL,
        cold_chain INTEGER NOT NULL,
        min_shelf_days INTEGER NOT NULL,
        shelf_life TEXT NOT NULL,
        weight_g INTEGER,
        volume_ml INTEGER,
        people_served INTEGER,
        period_days INTEGER,
        price TEXT NOT NULL,
        notes TEXT NOT NULL,
        source TEXT NOT NULL,
        verified TEXT NOT NULL,
        verified_fields TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE journal (
        seq INTEGER NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        label TEXT NOT NULL,
        cause TEXT NOT NULL,
        touched TEXT NOT NULL,
        rows INTEGER NOT NULL,
        kind TEXT NOT NULL,
        target INTEGER,
        undone INTEGER NOT NULL,
        image INTEGER NOT NULL,
        PRIMARY KEY (seq)
    )
    """,
    "CREATE INDEX ix_journal_undo ON journal (kind, undone, seq)",
    """
    CREATE TABLE key_counters (
        device TEXT NOT NULL,
        next INTEGER NOT NULL,
        PRIMARY KEY (device)
    )
    """,
    """
    CREATE TABLE mapping_profiles (
        id TEXT NOT NULL,
        sender TEXT NOT NULL,
        layout TEXT NOT NULL,
        mapping TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE operation (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        start TEXT NOT NULL,
        glide TEXT NOT NULL,
        disaster_kind TEXT NOT NULL,
        country TEXT NOT NULL,
        household_size INTEGER NOT NULL,
        base_currency TEXT NOT NULL,
        min_shelf_days INTEGER NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE organisations (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        acronym TEXT NOT NULL,
        side TEXT NOT NULL,
        kind TEXT NOT NULL,
        country TEXT NOT NULL,
        names TEXT NOT NULL,
        aliases TEXT NOT NULL,
        source TEXT NOT NULL,
        verified TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE places (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        parent TEXT,
        pcode TEXT NOT NULL,
        old_pcode TEXT NOT NULL,
        names TEXT NOT NULL,
        aliases TEXT NOT NULL,
        accepting INTEGER NOT NULL,
        people INTEGER,
        source TEXT NOT NULL,
        verified TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(parent) REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX ix_places_parent ON places (parent)",
    """
    CREATE TABLE sectors (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        names TEXT NOT NULL,
        aliases TEXT NOT NULL,
        source TEXT NOT NULL,
        verified TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE settings (
        id TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE snapshots (
        id TEXT NOT NULL,
        number INTEGER NOT NULL,
        at TEXT NOT NULL,
        version TEXT NOT NULL,
        language TEXT NOT NULL,
        recipient TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        journal_seq INTEGER NOT NULL,
        rows TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE item_units (
        id TEXT NOT NULL,
        item TEXT,
        name TEXT NOT NULL,
        factor_milli INTEGER NOT NULL,
        handling INTEGER NOT NULL,
        verified TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(item) REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE journal_rows (
        seq INTEGER NOT NULL,
        position INTEGER NOT NULL,
        tbl TEXT NOT NULL,
        row_id TEXT NOT NULL,
        "before" TEXT,
        after_crc INTEGER,
        PRIMARY KEY (seq, position),
        FOREIGN KEY(seq) REFERENCES journal (seq)
    )
     WITHOUT ROWID
    """,
    "CREATE INDEX ix_journal_rows_row_id ON journal_rows (row_id)",
    """
    CREATE TABLE kit_components (
        id TEXT NOT NULL,
        kit TEXT,
        item TEXT,
        quantity_milli INTEGER NOT NULL,
        verified TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(kit) REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(item) REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE needs (
        id TEXT NOT NULL,
        sender_ref TEXT NOT NULL,
        requester TEXT,
        recipient TEXT,
        place TEXT,
        place_text TEXT NOT NULL,
        item TEXT,
        item_text TEXT NOT NULL,
        sector TEXT NOT NULL,
        quantity_milli INTEGER NOT NULL,
        unit TEXT NOT NULL,
        entered_amount TEXT NOT NULL,
        entered_unit TEXT NOT NULL,
        people INTEGER,
        households INTEGER,
        severity INTEGER,
        tier INTEGER NOT NULL,
        horizon TEXT NOT NULL,
        needed_from TEXT,
        needed_by TEXT,
        needed_by_precision TEXT NOT NULL,
        lateness_days INTEGER,
        substitutes_allowed INTEGER NOT NULL,
        source TEXT NOT NULL,
        stated_on TEXT,
        confirmed_on TEXT,
        state TEXT NOT NULL,
        remark TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(requester) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(recipient) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(place) REFERENCES places (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(item) REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX ix_needs_item ON needs (item)",
    "CREATE INDEX ix_needs_needed_by ON needs (needed_by)",
    "CREATE INDEX ix_needs_place ON needs (place)",
    "CREATE INDEX ix_needs_quantity_milli ON needs (quantity_milli)",
    "CREATE INDEX ix_needs_recipient ON needs (recipient)",
    "CREATE INDEX ix_needs_requester ON needs (requester)",
    "CREATE INDEX ix_needs_sender_ref ON needs (sender_ref)",
    "CREATE INDEX ix_needs_state ON needs (state)",
    "CREATE INDEX ix_needs_stated_on ON needs (stated_on)",
    "CREATE INDEX ix_needs_urgency ON needs (tier, coalesce(needed_by, '9999'))",
    """
    CREATE TABLE origins (
        id TEXT NOT NULL,
        "table" TEXT NOT NULL,
        record TEXT NOT NULL,
        run TEXT,
        sheet TEXT NOT NULL,
        "row" INTEGER NOT NULL,
        raw TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(run) REFERENCES exchange_runs (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX ix_origins_record ON origins (record)",
    "CREATE INDEX ix_origins_run ON origins (run)",
    """
    CREATE TABLE pledges (
        id TEXT NOT NULL,
        donor TEXT,
        sender_ref TEXT NOT NULL,
        channel TEXT NOT NULL,
        pledged_on TEXT,
        value_milli INTEGER,
        currency TEXT NOT NULL,
        conditions TEXT NOT NULL,
        source TEXT NOT NULL,
        remark TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(donor) REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX ix_pledges_donor ON pledges (donor)",
    "CREATE INDEX ix_pledges_sender_ref ON pledges (sender_ref)",
    """
    CREATE TABLE substitutions (
        id TEXT NOT NULL,
        item TEXT,
        accepted TEXT,
        ratio TEXT NOT NULL,
        two_way INTEGER NOT NULL,
        condition TEXT NOT NULL,
        verified TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(item) REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(accepted) REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE pledge_lines (
        id TEXT NOT NULL,
        pledge TEXT,
        line INTEGER NOT NULL,
        item TEXT,
        item_text TEXT NOT NULL,
        sector TEXT NOT NULL,
        quantity_milli INTEGER NOT NULL,
        unit TEXT NOT NULL,
        entered_amount TEXT NOT NULL,
        entered_unit TEXT NOT NULL,
        pack_milli INTEGER NOT NULL,
        firmness TEXT NOT NULL,
        state TEXT NOT NULL,
        declined_milli INTEGER NOT NULL,
        available_from TEXT,
        eta TEXT,
        eta_precision TEXT NOT NULL,
        entry_point TEXT NOT NULL,
        location TEXT NOT NULL,
        in_country INTEGER NOT NULL,
        lot TEXT NOT NULL,
        expiry TEXT,
        earmark_disaster TEXT NOT NULL,
        earmark_places TEXT NOT NULL,
        earmark_sectors TEXT NOT NULL,
        earmark_recipients TEXT NOT NULL,
        horizon TEXT NOT NULL,
        converted_milli INTEGER NOT NULL,
        converted_from TEXT NOT NULL,
        remark TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(pledge) REFERENCES pledges (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(item) REFERENCES items (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX ix_pledge_lines_eta ON pledge_lines (eta)",
    "CREATE INDEX ix_pledge_lines_item ON pledge_lines (item)",
    "CREATE INDEX ix_pledge_lines_pledge ON pledge_lines (pledge)",
    "CREATE INDEX ix_pledge_lines_quantity_milli ON pledge_lines (quantity_milli)",
    "CREATE INDEX ix_pledge_lines_state ON pledge_lines (state)",
    """
    CREATE TABLE allocations (
        id TEXT NOT NULL,
        pledge_line TEXT,
        need TEXT,
        quantity_milli INTEGER NOT NULL,
        counted_milli INTEGER NOT NULL,
        unit TEXT NOT NULL,
        counted_unit TEXT NOT NULL,
        ratio TEXT NOT NULL,
        basis TEXT NOT NULL,
        reason TEXT NOT NULL,
        locked INTEGER NOT NULL,
        state TEXT NOT NULL,
        round INTEGER NOT NULL,
        decided_on TEXT,
        remark TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(pledge_line) REFERENCES pledge_lines (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(need) REFERENCES needs (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX ix_allocations_need ON allocations (need)",
    "CREATE INDEX ix_allocations_pledge_line ON allocations (pledge_line)",
    *(
        f"CREATE VIRTUAL TABLE search_{table} USING fts5(words, content='', detail=none, columnsize=0,"
        " prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')"
        for table in (
            "needs",
            "pledges",
            "pledge_lines",
            "allocations",
            "items",
            "places",
            "organisations",
            "sectors",
        )
    ),
    "CREATE TABLE search_version (version INTEGER NOT NULL)",
    "INSERT INTO search_version VALUES (1)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
