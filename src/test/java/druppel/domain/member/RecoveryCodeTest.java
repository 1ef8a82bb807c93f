package druppel.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {
    private static final RecoveryCode CODE = new RecoveryCode("K7PM4XQT9RDA01B3");

    @Test
    void aCodeIsShownInGroupsOfFour() {
        assertThat(CODE.formatted()).isEqualTo("K7PM-4XQT-9RDA-01B3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7PM-4XQT-9RDA-01B3", "k7pm4xqt9rda01b3", " K7PM 4XQT 9RDA O1B3 ", "k7pm–4xqt–9rda–olb3"})
    void aCodeIsReadAsItIsTyped(String typed) {
        assertThat(RecoveryCode.read(typed)).contains(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7PM-4XQT", "K7PM-4XQT-9RDA-01B3-0", "K7PM-4XQT-9RDA-01BU"})
    void somethingElseIsNoCode(String typed) {
        assertThat(RecoveryCode.read(typed)).isEmpty();
    }

    @Test
    void aCodeOfOtherSignsIsNone() {
        assertThatThrownBy(() -> new RecoveryCode("K7PM")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodeIsNotLogged() {
        assertThat(CODE).asString().doesNotContain("K7PM");
    }
}
