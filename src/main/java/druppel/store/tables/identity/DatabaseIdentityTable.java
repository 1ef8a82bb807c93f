package druppel.store.tables.identity;

import druppel.domain.delivery.DatabaseIdentity;
import druppel.persistence.DatabaseIdentityRepository;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of the identity of the database.
public record DatabaseIdentityTable(Handle handle) implements DatabaseIdentityRepository {

    @Override
    public Optional<DatabaseIdentity> find() {
        return handle.createQuery("select * from database_identity where id = 1")
                .map(ResultRow.mapper(DatabaseIdentityTable::read))
                .findOne();
    }

    @Override
    public void create(DatabaseIdentity identity) {
        handle.createUpdate("""
            insert into database_identity (id, installation, epoch, high_water, look_before)
            values (1, :installation, :epoch, :highWater, :lookBefore)
            on conflict do nothing
            """).bindMethods(identity).execute();
    }

    @Override
    public void raise(Instant highWater) {
        handle.createUpdate("""
            update database_identity set high_water = :highWater
            where id = 1 and high_water < :highWater
            """).bind("highWater", highWater).execute();
    }

    @Override
    public boolean begin(DatabaseIdentity epoch) {
        return handle.createUpdate("""
            update database_identity
            set installation = :installation, epoch = :epoch, high_water = :highWater, look_before = :lookBefore
            where id = 1 and epoch < :epoch
            """).bindMethods(epoch).execute() == 1;
    }

    private static DatabaseIdentity read(ResultRow row) throws SQLException {
        return new DatabaseIdentity(
                row.text("installation"),
                row.number("epoch"),
                row.instant("high_water"),
                row.instantIfAny("look_before"));
    }
}
