-- Sessions are found as well: those that are recorded already are published once, by the relay.
insert into outbox (authority_id, id, topic, payload)
select id, gen_random_uuid(), 'search.rebuild', '{"kind": "MEETING"}' from authority;
