package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.Property;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    @TempDir private Path folder;

    private Vault vault;

    @BeforeEach
    void make() {
        vault = Keyset.create(folder.resolve("keyset.json")).vault();
    }

    @Test
    void whatIsSealedOpensInItsPlace() {
        Property.holds(random -> {
            byte[] plain = new byte[random.nextInt(200)];
            random.nextBytes(plain);
            assertThat(vault.open(vault.seal(plain, "here"), "here")).isEqualTo(plain);
        });
    }

    @Test
    void whatIsSealedOpensNowhereElse() {
        byte[] sealed = vault.sealText("mine", "here");

        assertThatThrownBy(() -> vault.openText(sealed, "there"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("what is kept for there was not sealed for it");
    }

    @Test
    void oneChangedBitIsNoticed() {
        Property.holds(random -> {
            byte[] sealed = vault.sealText("mine", "here");
            sealed[random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> vault.openText(sealed, "here"))
                    .isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void theSameTextIsNeverSealedTheSameWay() {
        assertThat(vault.sealText("mine", "here")).isNotEqualTo(vault.sealText("mine", "here"));
    }
}
