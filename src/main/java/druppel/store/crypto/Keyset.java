package druppel.store.crypto;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import druppel.store.dialect.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Encryption keys for what members write: AES-256-GCM, in one JSON file in Tink's format, readable by its owner
/// only.
///
/// Without this file no encrypted data can ever be read again: keep a backup apart from the database's. Every
/// failure is a `StoreUnavailableException`; none of them includes a key.
public final class Keyset {
    private static final Logger LOG = LoggerFactory.getLogger(Keyset.class);

    /// Member of the JSON object next to the keys; Tink ignores it.
    private static final String USED = "\"encryptedRowsExist\":true";

    private static final Pattern MARK = Pattern.compile("\"encryptedRowsExist\"\\s*:\\s*true");

    private final KeysetHandle keys;
    private final Path file;

    private Keyset(KeysetHandle keys, Path file) {
        this.keys = keys;
        this.file = file;
    }

    /// Creates a new keyset in a new file with mode 600. Never touches an existing file.
    public static Keyset create(Path file) {
        try {
            KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, aead());
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, aead(), InsecureSecretKeyAccess.get());
            PrivateFile.create(file, json.getBytes(StandardCharsets.UTF_8));
            return new Keyset(keys, file);
        } catch (IOException | GeneralSecurityException failure) {
            throw notCreated(file, failure);
        }
    }

    /// Reads the keyset from a file that only its owner and group may read.
    public static Keyset open(Path file) {
        if (!Files.exists(file)) {
            throw new StoreUnavailableException("There is no keyset at "
                    + file
                    + "; restore it from your backup, name it in DRUPPEL_KEYSET, or create one with druppel keys new");
        }
        try {
            PrivateFile.requireClosedToOthers(file);
            return parse(file, Files.readString(file));
        } catch (IOException failure) {
            throw new StoreUnavailableException(
                    "The keyset "
                            + file
                            + " cannot be read ("
                            + StoreUnavailableException.reason(failure)
                            + "); let this user read it, or name another file in DRUPPEL_KEYSET",
                    failure);
        }
    }

    /// Whether a database has been encrypted with this keyset: then a missing database is not a first start. `false`
    /// for a file that is missing or cannot be read.
    public static boolean isUsed(Path file) {
        try {
            return Files.exists(file) && MARK.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Marks a keyset as used, once. No byte of the keys changes, and the file has either content after a crash. A file
    /// that may not be written stays as it is.
    public static void markUsed(Path file) {
        if (isUsed(file)) {
            return;
        }
        try {
            String marked = marked(Files.readString(file));
            parse(file, marked);
            PrivateFile.replace(file, marked.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            LOG.atWarn()
                    .addKeyValue("keyset", file)
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("Cannot mark the keyset as used; a database that is missing at a later start is not noticed");
        }
    }

    /// The cipher of this keyset, with the keys of subjects in the folder next to it. It follows the file.
    public RowCipher cipher() {
        CurrentKeyset keyset = new CurrentKeyset(file, keys);
        return new RowCipher(keyset, new SubjectKeys(keyset, KeyFolder.of(file), System::nanoTime));
    }

    KeysetHandle keys() {
        return keys;
    }

    /// Adds a new primary key to a file. The others still open what they encrypted.
    static void addPrimary(Path file) {
        change(
                file,
                keys -> KeysetHandle.newBuilder(keys)
                        .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                .withRandomId()
                                .makePrimary())
                        .build());
    }

    /// Removes keys from a file.
    static void retire(Path file, List<Integer> ids) {
        change(file, keys -> without(keys, ids));
    }

    /// The same keys without some, which are not the primary one.
    static KeysetHandle without(KeysetHandle keys, List<Integer> ids) throws GeneralSecurityException {
        KeysetHandle.Builder rest = KeysetHandle.newBuilder(keys);
        IntStream.range(0, keys.size())
                .map(index -> keys.size() - 1 - index)
                .filter(index -> ids.contains(keys.getAt(index).getId()))
                .forEach(rest::deleteAt);
        return rest.build();
    }

    /// Change of the keys of a file.
    private interface Change {
        KeysetHandle of(KeysetHandle keys) throws GeneralSecurityException;
    }

    /// Replaces the file in one step; a crash leaves the old or the new keys. It keeps its mode and its mark.
    private static void change(Path file, Change change) {
        try {
            KeysetHandle changed = change.of(open(file).keys);
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(changed, aead(), InsecureSecretKeyAccess.get());
            String content = isUsed(file) ? marked(json) : json;
            parse(file, content);
            PrivateFile.replace(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | GeneralSecurityException failure) {
            throw new StoreUnavailableException(
                    "The keyset "
                            + file
                            + " cannot be replaced ("
                            + StoreUnavailableException.reason(failure)
                            + "); nothing was changed; let this user write its folder, and mount that folder, not the"
                            + " file alone",
                    failure);
        }
    }

    private static String marked(String json) {
        return json.replaceFirst("\\{", "{" + USED + ",");
    }

    private static StoreUnavailableException notCreated(Path file, Exception failure) {
        // This exception may mean that the file exists, or that its folder is a file.
        boolean there = failure instanceof FileAlreadyExistsException && Files.exists(file);
        String message = there
                ? "There is already a keyset at " + file + "; it was not changed; name another file"
                : "The keyset "
                        + file
                        + " cannot be created ("
                        + StoreUnavailableException.reason(failure)
                        + "); let this user write its folder, or name another file in DRUPPEL_KEYSET";
        return new StoreUnavailableException(message, failure);
    }

    // The parser's own message is omitted: it could quote the file.
    private static Keyset parse(Path file, String json) {
        try {
            return new Keyset(TinkJsonProtoKeysetFormat.parseKeyset(json, aead(), InsecureSecretKeyAccess.get()), file);
        } catch (GeneralSecurityException | RuntimeException corrupt) {
            throw new StoreUnavailableException(
                    "The file " + file + " is not a keyset; restore it from your backup, or name it in DRUPPEL_KEYSET");
        }
    }

    static Configuration aead() throws GeneralSecurityException {
        AeadConfig.register();
        return RegistryConfiguration.get();
    }
}
