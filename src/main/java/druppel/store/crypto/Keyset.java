package druppel.store.crypto;

import com.google.crypto.tink.Aead;
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

/// The keys that protect what members write: AES-256-GCM, in one JSON file of Tink's form that its
/// owner alone may read.
///
/// Without this file nothing that was sealed with it can ever be read again: keep a copy apart from
/// the database's. Every failure is a `StoreUnavailableException`; none of them says anything of a key.
public final class Keyset {
    private final KeysetHandle keys;

    private Keyset(KeysetHandle keys) {
        this.keys = keys;
    }

    /// Makes a new keyset in a new file with mode 600. Never touches a file that is there.
    public static Keyset create(Path file) {
        try {
            KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, aead());
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, aead(), InsecureSecretKeyAccess.get());
            PrivateFile.create(file, json.getBytes(StandardCharsets.UTF_8));
            return new Keyset(keys);
        } catch (IOException | GeneralSecurityException failure) {
            throw notMade(file, failure);
        }
    }

    /// Reads the keyset in a file that nobody but its owner and group may read.
    public static Keyset open(Path file) {
        if (!Files.exists(file)) {
            throw new StoreUnavailableException("There is no keyset at "
                    + file
                    + "; put it back from your backup, name it in DRUPPEL_KEYSET, or make one with druppel keys new");
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

    public RowCipher vault() {
        try {
            return new RowCipher(keys.getPrimitive(aead(), Aead.class));
        } catch (GeneralSecurityException failure) {
            throw new StoreUnavailableException(
                    "The keyset holds no key for sealing; put the right file back", failure);
        }
    }

    private static StoreUnavailableException notMade(Path file, Exception failure) {
        // The same exception says that the file is there and that its folder is a file.
        boolean there = failure instanceof FileAlreadyExistsException && Files.exists(file);
        String message = there
                ? "There is a keyset at " + file + " already, and it is left as it is; name another file"
                : "The keyset "
                        + file
                        + " cannot be made ("
                        + StoreUnavailableException.reason(failure)
                        + "); let this user write its folder, or name another file in DRUPPEL_KEYSET";
        return new StoreUnavailableException(message, failure);
    }

    // The parser's own words are left out: they could quote the file.
    private static Keyset parse(Path file, String json) {
        try {
            return new Keyset(TinkJsonProtoKeysetFormat.parseKeyset(json, aead(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | RuntimeException corrupt) {
            throw new StoreUnavailableException("The file "
                    + file
                    + " holds no keyset; put it back from your backup, or name it in DRUPPEL_KEYSET");
        }
    }

    private static Configuration aead() throws GeneralSecurityException {
        AeadConfig.register();
        return RegistryConfiguration.get();
    }
}
