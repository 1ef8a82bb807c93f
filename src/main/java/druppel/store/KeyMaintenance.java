package druppel.store;

import druppel.domain.member.PlatformUser;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.store.crypto.KeyRotation;
import druppel.store.crypto.Reencryption;
import druppel.store.crypto.RowCipher;
import druppel.store.crypto.Subject;
import druppel.store.dialect.StoreUnavailableException;
import druppel.store.dialect.WriteExecutor;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Maintenance of the keys of subjects, and of the values encrypted under them. Thread-safe.
public final class KeyMaintenance {
    private static final Logger LOG = LoggerFactory.getLogger(KeyMaintenance.class);

    private final RowCipher rowCipher;
    private final Jdbi reader;
    private final WriteExecutor writeExecutor;
    private final UnitOfWork store;
    private final Reencryption reencryption;
    private final KeyRotation rotation;

    KeyMaintenance(RowCipher rowCipher, Jdbi reader, WriteExecutor writeExecutor, UnitOfWork store) {
        this.rowCipher = rowCipher;
        this.reader = reader;
        this.writeExecutor = writeExecutor;
        this.store = store;
        this.reencryption = new Reencryption(rowCipher, reader, writeExecutor);
        this.rotation = new KeyRotation(rowCipher, reader, writeExecutor, reencryption);
    }

    /// Destroys the keys of people who were forgotten, as far as that was interrupted. A failure is logged: what was
    /// removed stays noted.
    public void destroyRemoved() {
        try {
            rowCipher.subjectKeys().destroyRemoved(reader, writeExecutor);
        } catch (JdbiException failure) {
            LOG.atWarn()
                    .addKeyValue("failure", StoreUnavailableException.reason(failure))
                    .log("The keys of people who were forgotten cannot be looked up; it is tried again");
        }
    }

    /// The rotation of the keyset.
    public KeyRotation rotation() {
        return rotation;
    }

    /// Encrypts the next batch of values that are not under the key that they should be; `false` if none is left.
    public boolean reencryptBatch() {
        return reencryption.batch();
    }

    /// Forgets again who was forgotten after this database was copied, as the digests in the folder of keys tell;
    /// returns how many. For a database that was restored.
    public int forgetAgain() {
        List<Subject> forgotten = reader.withHandle(rowCipher.subjectKeys()::forgotten);
        forgotten.forEach(subject -> store.update(rows -> forget(rows, subject)));
        if (!forgotten.isEmpty()) {
            LOG.atInfo()
                    .addKeyValue("people", forgotten.size())
                    .log("People whose key is destroyed are forgotten again");
        }
        return forgotten.size();
    }

    private static void forget(Repositories rows, Subject subject) {
        subject.memberId().ifPresent(rows.members()::forget);
        subject.localUser().map(PlatformUser::local).ifPresent(rows.members()::forget);
    }
}
