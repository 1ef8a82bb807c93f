package druppel.adapter.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NestedQuotesTest {
    @Test
    void aQuotationWithinAQuotationHasSingleMarks() {
        assertThat(NestedQuotes.in("You keep “Ask: “What now?” Then wait.” and “Wait”"))
                .isEqualTo("You keep “Ask: ‘What now?’ Then wait.” and “Wait”");
    }

    @Test
    void quotationsAfterOneAnotherStay() {
        assertThat(NestedQuotes.in("“pause until Monday” gives you a break, “stop” ends it"))
                .isEqualTo("“pause until Monday” gives you a break, “stop” ends it");
    }

    @Test
    void theLastMarkOfATextThatWasCutOffEndsTheOuterQuotation() {
        assertThat(NestedQuotes.in("“Ask: “What now…”")).isEqualTo("“Ask: ‘What now…”");
        assertThat(NestedQuotes.in("an end” alone")).isEqualTo("an end” alone");
    }
}
