package druppel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which contacts are links.
class ContactTest {
    @ParameterizedTest
    @CsvSource({
        "help@example.org, mailto:help@example.org",
        "https://example.org/help, https://example.org/help",
    })
    void anAddressIsALink(String text, String link) {
        assertThat(new Contact(text).link()).contains(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The people of IT", "http://example.org", "javascript:alert(1)", "a@b", "x@y.z <b>"})
    void anythingElseIsText(String text) {
        assertThat(new Contact(text).link()).isEmpty();
    }

    @Test
    void itIsOneLineOfLimitedLength() {
        assertThatThrownBy(() -> new Contact("a\nb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Contact("a".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }
}
