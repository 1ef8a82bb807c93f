package druppel.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {
    @ParameterizedTest
    @ValueSource(strings = {"/me", "/me/words?search=regen&page=2", "/", "/chat#end", "/team%20x"})
    void signingInLeadsToAPageOfOurs(String path) {
        assertThat(NextPage.of(Optional.of(path)).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "me",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\n/evil.example",
                "/me\r\nSet-Cookie: a=b",
                " /me",
                "/mé",
                "/signin?next=/signin",
                "/signin/link/x",
                "/signout",
                "/invite/x"
            })
    void anythingElseLeadsToTheMembersOwnPage(String path) {
        assertThat(NextPage.of(Optional.of(path)).path()).isEqualTo("/me");
    }

    @Test
    void soDoesALongOneAndNone() {
        assertThat(NextPage.of(Optional.of("/" + "a".repeat(600))).path()).isEqualTo("/me");
        assertThat(NextPage.of(Optional.empty()).path()).isEqualTo("/me");
    }
}
