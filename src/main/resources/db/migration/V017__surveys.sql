-- What sites offer, looked at before anybody follows them. They are forgotten after some days.
CREATE TABLE surveys (
    id         uuid        PRIMARY KEY,
    address    text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('LOOKING', 'READING', 'DONE', 'FAILED')),
    survey     jsonb,
    chosen     text[],
    previews   jsonb       NOT NULL DEFAULT '[]',
    typed      jsonb,
    problem    text,
    created_at timestamptz NOT NULL
);

COMMENT ON COLUMN surveys.address IS 'as it was typed';
COMMENT ON COLUMN surveys.chosen IS 'the channels whose articles are shown; null for those that the survey found useful';
COMMENT ON COLUMN surveys.typed IS 'the form of the new source as it was left, so that nothing typed is lost';
