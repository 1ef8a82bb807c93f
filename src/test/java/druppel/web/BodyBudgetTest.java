package druppel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {
    private static final InetAddress ONE = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress OTHER = InetAddress.ofLiteral("192.0.2.2");

    private final BodyBudget budget = new BodyBudget(100, Duration.ofSeconds(1));

    @Test
    void oneClientGetsHalfOfItHoweverManyRequestsItSends() {
        assertThat(budget.share(ONE).take(30)).isTrue();
        assertThat(budget.share(ONE).take(20)).isTrue();
        assertThat(budget.share(ONE).take(1)).isFalse();
        assertThat(budget.share(OTHER).take(50)).isTrue();
    }

    @Test
    void allTogetherGetNoMoreThanThereIs() {
        budget.share(ONE).take(50);
        budget.share(OTHER).take(40);

        assertThat(budget.share(InetAddress.ofLiteral("192.0.2.3")).take(11)).isFalse();
        assertThat(budget.inUse()).isEqualTo(90);
    }

    @Test
    void whatARequestTookIsGivenBackWhenItEnds() {
        BodyBudget.Share share = budget.share(ONE);
        share.take(20);
        share.take(30);
        share.close();
        share.close();

        assertThat(budget.inUse()).isZero();
        assertThat(budget.share(ONE).take(50)).isTrue();
    }
}
