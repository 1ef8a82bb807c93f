package druppel.store.crypto;

import druppel.store.dialect.StoreUnavailableException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;

/// HMAC key of the codes that people type, 256 random bits that the database holds encrypted with the keyset. Codes are
/// short enough to be found by trying all of them against a plain digest; without the keyset this one says nothing. A
/// key derived from it is that of the chain of admin acts. Thread-safe.
final class CodeKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String ASSOCIATED_DATA = "code key";
    private static final byte[] CHAIN = "chain of admin acts".getBytes(StandardCharsets.UTF_8);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Where the digests of codes are. Those of offers to link an identity last for minutes, so they are left.
    private enum Digests {
        LINK_CODES("select digest from link_code", "update link_code set digest = :digest where digest = :old"),
        TEAMS("select digest from team", "update team set digest = :digest where digest = :old"),
        RECOVERY_CODES(
                "select recovery_digest from local_account where recovery_digest is not null",
                "update local_account set recovery_digest = :digest where recovery_digest = :old");

        private final String query;
        private final String update;

        Digests(String query, String update) {
            this.query = query;
            this.update = update;
        }
    }

    private final SecretKeySpec key;
    private final SecretKeySpec chainKey;

    private CodeKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        // No digest of 32 bytes is this text, so no code gives this key.
        this.chainKey = new SecretKeySpec(hmac(this.key, CHAIN), ALGORITHM);
    }

    /// A key of which nothing is stored: no code of the database matches.
    static CodeKey unknown() {
        return new CodeKey(random());
    }

    /// The key of a database. If it has none yet, a new one is stored, under which the digests of earlier releases are
    /// digested again, so that every code that was given out keeps working.
    static CodeKey openOrCreate(Handle handle, RowCipher rowCipher) {
        byte[] fresh = random();
        boolean created = handle.createUpdate("""
            insert into code_key (id, encrypted_key) values (1, :encrypted)
            on conflict do nothing
            """)
                        .bind("encrypted", rowCipher.encrypt(fresh, ASSOCIATED_DATA))
                        .execute()
                == 1;
        if (!created) {
            return open(handle, rowCipher);
        }
        CodeKey key = new CodeKey(fresh);
        Arrays.stream(Digests.values()).forEach(digests -> key.digestAgain(handle, digests));
        return key;
    }

    /// The key of a database; an unknown one if it has none yet, or it does not open.
    static CodeKey open(Handle handle, RowCipher rowCipher) {
        return handle.createQuery("select encrypted_key from code_key where id = 1")
                .mapTo(byte[].class)
                .findOne()
                .flatMap(encrypted -> rowCipher.read(encrypted, ASSOCIATED_DATA))
                .map(CodeKey::new)
                .orElseGet(CodeKey::unknown);
    }

    /// The digest under this key of the SHA-256 digest of a code.
    byte[] digest(byte[] sha256) {
        return hmac(key, sha256);
    }

    /// The MAC of fields of the chain of admin acts, in hexadecimal. Fields with their lengths, so that no two lists
    /// have
    /// the same bytes.
    String mac(List<String> fields) {
        String text = fields.stream().map(field -> field.length() + ":" + field).collect(Collectors.joining());
        return HexFormat.of().formatHex(hmac(chainKey, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hmac(SecretKeySpec key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException missing) {
            throw new StoreUnavailableException("This Java has no " + ALGORITHM + "; use a full one", missing);
        }
    }

    private void digestAgain(Handle handle, Digests digests) {
        handle.createQuery(digests.query)
                .mapTo(byte[].class)
                .list()
                .forEach(old -> handle.createUpdate(digests.update)
                        .bindMap(Map.of("digest", digest(old), "old", old))
                        .execute());
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
