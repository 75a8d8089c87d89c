-- The leader of the lead unit signs the summary table of comments before the dossier leaves the unit.

-- Who signed a paper that belongs to a dossier, as at a document: { personId, signer, positionLabel, mark, at }.
alter table dossier_file add column signature jsonb;
