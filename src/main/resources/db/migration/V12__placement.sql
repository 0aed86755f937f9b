CREATE TABLE placement (
    id                UUID                     PRIMARY KEY,
    participation_id  UUID                     NOT NULL REFERENCES participation (id),
    employer          VARCHAR(200)             NOT NULL,
    -- one of the project's sites; null: elsewhere
    work_site         VARCHAR(40),
    work_town         VARCHAR(100)             NOT NULL,
    cross_site        BOOLEAN                  NOT NULL,
    kldb_code         VARCHAR(5)               NOT NULL,
    occupation        VARCHAR(200)             NOT NULL,
    employment_type   VARCHAR(30)              NOT NULL,
    start_date        DATE                     NOT NULL,
    weekly_hours      NUMERIC(4, 2)            NOT NULL,
    -- only until it is decided whether the placement counts (DP-04)
    monthly_gross     NUMERIC(8, 2),
    subsidised        BOOLEAN                  NOT NULL,
    temporary_until   DATE,
    proof_kind        VARCHAR(40),
    proof_seen_on     DATE,
    no_proof_reason   VARCHAR(1000),
    verified_by       VARCHAR(64),
    counts            VARCHAR(20),
    reported_as       VARCHAR(200),
    -- what remains of the gross
    above_limit       BOOLEAN,
    judged_by         VARCHAR(64),
    judgement_reason  VARCHAR(1000),
    next_check_point  VARCHAR(20),
    next_follow_up_on DATE,
    follow_up_end     VARCHAR(30),
    recorded_by       VARCHAR(64)              NOT NULL,
    recorded_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT placement_gross_gone CHECK (monthly_gross IS NULL OR counts IS NULL OR counts = 'MANUAL_CHECK')
);
CREATE INDEX placement_participation ON placement (participation_id);

CREATE TABLE placement_follow_up (
    id           UUID                     PRIMARY KEY,
    placement_id UUID                     NOT NULL REFERENCES placement (id),
    -- period after the first day of work, for example P42D
    check_point  VARCHAR(20)              NOT NULL,
    checked_on   DATE                     NOT NULL,
    result       VARCHAR(30)              NOT NULL,
    note         VARCHAR(1000),
    recorded_by  VARCHAR(64)              NOT NULL,
    recorded_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT placement_follow_up_once UNIQUE (placement_id, check_point)
);

-- Who is placed and since when: each person once, however many placements count (K-2)
CREATE VIEW placed_person AS
SELECT participation.person_id, MIN(placement.start_date) AS placed_on
FROM placement
JOIN participation ON participation.id = placement.participation_id
WHERE placement.counts = 'YES'
GROUP BY participation.person_id;
