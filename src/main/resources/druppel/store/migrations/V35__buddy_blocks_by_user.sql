-- Who does not want to meet a given colleague: pairs that are not made are found from either side.
create index buddy_block_of_user on buddy_block (workspace, user_id);
