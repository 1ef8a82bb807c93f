package druppel.store.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.persistence.UnreadableRowException;
import druppel.testing.CapturedLogs;
import druppel.testing.PropertyCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowCipherTest {
    @TempDir
    private Path folder;

    private RowCipher rowCipher;

    @BeforeEach
    void make() {
        rowCipher = Keyset.create(folder.resolve("keyset.json")).cipher();
    }

    @Test
    void whatIsSealedOpensInItsPlace() {
        PropertyCheck.holds(random -> {
            byte[] plain = new byte[random.nextInt(200)];
            random.nextBytes(plain);
            assertThat(rowCipher.decrypt(rowCipher.encrypt(plain, "here"), "here"))
                    .isEqualTo(plain);
        });
    }

    @Test
    void whatIsSealedOpensNowhereElse() {
        byte[] sealed = rowCipher.encryptText("mine", "here");

        assertThat(rowCipher.readText(sealed, "there")).isEmpty();
        assertThatThrownBy(() -> rowCipher.strict().readText(sealed, "there"))
                .isInstanceOf(UnreadableRowException.class)
                .hasMessage(
                        "cannot decrypt there: it was encrypted for another row or with another key, or it is damaged");
    }

    @Test
    void oneChangedBitIsNoticed() {
        PropertyCheck.holds(random -> {
            byte[] sealed = rowCipher.encryptText("mine", "here");
            sealed[random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(rowCipher.readText(sealed, "here")).isEmpty();
        });
    }

    @Test
    void aRowThatDoesNotOpenIsLoggedAndCountedOnce() {
        byte[] sealed = rowCipher.encryptText("mine", "here");
        try (CapturedLogs logs = new CapturedLogs()) {
            for (int times = 0; times < 3; times++) {
                rowCipher.readText(sealed, "reflection:7:31");
            }

            assertThat(logs.text()).containsOnlyOnce("reflection:7:31").doesNotContain("mine");
        }
        assertThat(rowCipher.unreadableRows().count()).isEqualTo(1);
    }

    @Test
    void theSameTextIsNeverSealedTheSameWay() {
        assertThat(rowCipher.encryptText("mine", "here")).isNotEqualTo(rowCipher.encryptText("mine", "here"));
    }
}
