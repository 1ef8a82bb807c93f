package druppel.store.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

        assertThatThrownBy(() -> rowCipher.decryptText(sealed, "there"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot decrypt there: it was encrypted for another row or with another key");
    }

    @Test
    void oneChangedBitIsNoticed() {
        PropertyCheck.holds(random -> {
            byte[] sealed = rowCipher.encryptText("mine", "here");
            sealed[random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> rowCipher.decryptText(sealed, "here")).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void theSameTextIsNeverSealedTheSameWay() {
        assertThat(rowCipher.encryptText("mine", "here")).isNotEqualTo(rowCipher.encryptText("mine", "here"));
    }
}
