-- One file may hold several reports, each a document of its own: then the document's id (sha256) is made of the hash of
-- the file's bytes and the report's number, and only file_sha256 is the hash of bytes that are kept.
alter table document drop constraint document_sha256_fkey;
alter table document add column file_sha256 text references original;
update document set file_sha256 = sha256;
alter table document alter column file_sha256 set not null;
create index document_open_file on document (collection, file_sha256) where recorded_to is null;
