package druppel.platform.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSignatureTest {
    /// The worked example in Slack's documentation on verifying requests.
    private static final byte[] BODY =
            ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                            + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
                    .getBytes(StandardCharsets.US_ASCII);

    private static final String PROOF = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private static final long TIME = 1_531_420_618;

    private final RequestSignature requestSignature = new RequestSignature("8f742231b10e8888abcd99yyyzzz85a5");

    @Test
    void slacksOwnExampleIsProven() {
        assertThat(proven(0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void fiveMinutesOffIsProven(long seconds) {
        assertThat(proven(seconds)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301})
    void aSecondMoreIsNot(long seconds) {
        assertThat(proven(seconds)).isFalse();
    }

    private boolean proven(long seconds) {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getHeaders(RequestSignature.TIMESTAMP)).thenReturn(only(Long.toString(TIME)));
        when(request.getHeaders(RequestSignature.SIGNATURE)).thenReturn(only(PROOF));
        return requestSignature
                .claim(request, Instant.ofEpochSecond(TIME + seconds))
                .flatMap(claim -> requestSignature.proof(claim, BODY))
                .isPresent();
    }

    private static Enumeration<String> only(String value) {
        return Collections.enumeration(List.of(value));
    }
}
