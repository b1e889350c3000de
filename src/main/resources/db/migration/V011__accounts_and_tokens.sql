-- Who may sign in, and the tokens of programs that use the API. Only hashes are kept.

CREATE TABLE accounts (
  username      text        PRIMARY KEY CHECK (username <> '' AND length(username) <= 100),
  password_hash text        NOT NULL,
  role          text        NOT NULL CHECK (role IN ('READER', 'ADMIN')),
  created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE api_tokens (
  id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name         text        NOT NULL CHECK (name <> '' AND length(name) <= 100),
  token_hash   text        NOT NULL UNIQUE,
  created_at   timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  revoked_at   timestamptz
);
