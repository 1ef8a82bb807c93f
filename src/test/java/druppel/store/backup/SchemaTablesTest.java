package druppel.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SchemaTablesTest {

    @Test
    void eachTableComesAfterThoseThatItRefersTo() {
        assertThat(SchemaTables.order(new TreeMap<>(
                        Map.of("answer", List.of("round", "member"), "member", List.of(), "round", List.of("member")))))
                .containsExactly("member", "round", "answer");
    }

    @Test
    void aCircleIsRefused() {
        assertThatThrownBy(() -> SchemaTables.order(Map.of("member", List.of("member"))))
                .isInstanceOf(IllegalStateException.class);
    }
}
