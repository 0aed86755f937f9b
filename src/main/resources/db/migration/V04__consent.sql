CREATE TABLE consent (
    id                  UUID                     PRIMARY KEY,
    participation_id    UUID                     NOT NULL REFERENCES participation (id),
    -- the adult who consents; null: the participant
    household_member_id UUID                     REFERENCES household_member (id),
    consent_type        VARCHAR(30)              NOT NULL,
    consent_form        VARCHAR(20)              NOT NULL,
    recipient           VARCHAR(200),
    scope_text          VARCHAR(1000),
    granted_on          DATE                     NOT NULL,
    revoked_on          DATE,
    recorded_by         VARCHAR(64)              NOT NULL,
    recorded_at         TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX consent_participation ON consent (participation_id);
