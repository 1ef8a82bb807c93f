package druppel.store.tables.signin;

import druppel.domain.Language;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.PersonName;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.RecoveryCode;
import druppel.persistence.signin.LocalAccountRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.crypto.Subject;
import druppel.store.sql.ResultRow;
import druppel.store.tables.ExpiredRows;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Table of the accounts of the local chat, each name encrypted for its row.
public record LocalAccountTable(Handle handle, RowCipher rowCipher) implements LocalAccountRepository {

    @Override
    public void save(LocalAccount account) {
        String user = account.user().user();
        byte[] name = unreadableName(user)
                .orElseGet(() -> rowCipher.encryptText(
                        handle, Subject.local(user), account.name().text(), associatedData(user)));
        handle.createUpdate("""
            insert into local_account (user_id, encrypted_name, language, admin, created_at, entered_at)
            values (:user, :encrypted, :language, :admin, :createdAt, :enteredAt)
            on conflict (user_id) do update set
              encrypted_name = excluded.encrypted_name, language = excluded.language, admin = excluded.admin,
              entered_at = excluded.entered_at
            """)
                .bind("user", user)
                .bind("encrypted", name)
                .bind("language", account.language())
                .bind("admin", account.admin())
                .bind("createdAt", account.createdAt())
                .bind("enteredAt", account.enteredAt())
                .execute();
    }

    @Override
    public Optional<LocalAccount> find(PlatformUser user) {
        return handle.createQuery("select * from local_account where user_id = :user")
                .bind("user", local(user))
                .map(ResultRow.mapper(this::account))
                .findOne();
    }

    @Override
    public List<LocalAccount> all() {
        return handle.createQuery("select * from local_account order by created_at, user_id")
                .map(ResultRow.mapper(this::account))
                .list();
    }

    @Override
    public void setRecoveryCode(PlatformUser user, RecoveryCode code) {
        handle.createUpdate("update local_account set recovery_digest = :digest where user_id = :user")
                .bindMap(Map.of("user", local(user), "digest", rowCipher.digest(code.signs())))
                .execute();
    }

    @Override
    public Optional<LocalAccount> findByRecoveryCode(RecoveryCode code) {
        return handle.createQuery("select * from local_account where recovery_digest = :digest")
                .bind("digest", rowCipher.digest(code.signs()))
                .map(ResultRow.mapper(this::account))
                .findOne();
    }

    @Override
    public void delete(PlatformUser user) {
        handle.createUpdate("delete from local_account where user_id = :user")
                .bind("user", local(user))
                .execute();
        rowCipher.subjectKeys().remove(handle, Set.of(Subject.local(local(user))));
    }

    @Override
    public int purge(Instant madeBefore, int limit) {
        List<String> users = ExpiredRows.UNUSED_ACCOUNTS.delete(handle, madeBefore, limit, "user_id");
        rowCipher
                .subjectKeys()
                .remove(handle, users.stream().map(Subject::local).toList());
        return users.size();
    }

    /// A name that does not open stays as it is.
    private Optional<byte[]> unreadableName(String user) {
        return handle.createQuery("select encrypted_name from local_account where user_id = :user")
                .bind("user", user)
                .mapTo(byte[].class)
                .findOne()
                .filter(name -> rowCipher.readText(name, associatedData(user)).isEmpty());
    }

    /// An account whose name does not open is called by its id.
    private LocalAccount account(ResultRow row) throws SQLException {
        String user = row.text("user_id");
        return new LocalAccount(
                PlatformUser.local(user),
                new PersonName(rowCipher
                        .readText(row.bytes("encrypted_name"), associatedData(user))
                        .orElse(user)),
                row.wordIfAny("language", Language.class),
                row.flag("admin"),
                row.instant("created_at"),
                row.instantIfAny("entered_at"));
    }

    private static String associatedData(String user) {
        return "local account:" + user;
    }

    /// The id of a user of the local chat; a blank, which nobody has, for anybody else.
    static String local(PlatformUser user) {
        return user.equals(PlatformUser.local(user.user())) ? user.user() : "";
    }
}
